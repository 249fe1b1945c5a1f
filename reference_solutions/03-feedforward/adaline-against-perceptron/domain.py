"""What the entry points may be called with."""

from typing import Any

import numpy as np


def compare(X: Any, y: Any, eta: float, epochs: int) -> bool:
    """A class of −1 or 1 for each sample, a positive learning rate, one epoch or more."""
    classes = X.ndim == 2 and y.shape == (len(X),) and len(y) > 0 and bool(np.isin(y, [-1, 1]).all())
    return classes and 0 < eta <= 1 and 1 <= epochs <= 100
