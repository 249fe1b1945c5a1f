"""What the entry points may be called with."""

from typing import Any


def windows(series: Any, length: int) -> bool:
    """A row a day, and a window that fits."""
    return series.ndim == 2 and series.shape[1] >= 1 and 1 <= length <= len(series)
