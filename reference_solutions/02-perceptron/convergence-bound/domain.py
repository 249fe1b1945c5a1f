"""What the entry points may be called with."""

from typing import Any

import numpy as np


def margin(X: Any, y: Any, w: Any, b: float) -> bool:
    """A class of −1 or 1 for each sample, and a line: weights and bias are not all 0."""
    classes = X.shape == (len(y), len(w)) and len(y) > 0 and bool(np.isin(y, [-1, 1]).all())
    return classes and (bool(np.any(w)) or b != 0)


def mistake_bound(X: Any, y: Any, w: Any, b: float) -> bool:
    """As above."""
    return margin(X, y, w, b)
