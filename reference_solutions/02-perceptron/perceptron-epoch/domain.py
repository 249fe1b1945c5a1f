"""What the entry points may be called with."""

from typing import Any

import numpy as np


def epoch(X: Any, y: Any, w: Any, b: float, eta: float) -> bool:
    """A table of samples, a class of −1 or 1 for each, a weight for each column."""
    return X.ndim == 2 and X.shape == (len(y), len(w)) and len(y) > 0 and bool(np.isin(y, [-1, 1]).all()) and eta > 0
