"""What the entry points may be called with."""

from typing import Any

import numpy as np


def fit(X: Any, y: Any, eta: float, max_epochs: int, w0: Any = None, b0: float = 0.0) -> bool:
    """A class of −1 or 1 for each sample, a positive learning rate, one epoch or more."""
    classes = X.ndim == 2 and y.shape == (len(X),) and len(y) > 0 and bool(np.isin(y, [-1, 1]).all())
    return classes and eta > 0 and max_epochs >= 1 and (w0 is None or w0.shape == (X.shape[1],))
