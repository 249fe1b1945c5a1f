"""What the entry points may be called with."""

from typing import Any

EXAMPLES = [
    "attention(np.zeros((1, 1)), np.zeros((2, 1)), np.zeros((2, 1)), np.array([[True, False]]))[1][0, 1] == 0",
]


def attention(query: Any, keys: Any, values: Any, mask: Any = None) -> bool:
    """Keys as long as queries, a value for each key, and a mask of booleans for each pair."""
    tables = query.ndim == keys.ndim == values.ndim == 2 and min(*query.shape, *keys.shape, *values.shape) >= 1
    fits = tables and query.shape[1] == keys.shape[1] and len(keys) == len(values)
    return fits and (mask is None or (mask.shape == (len(query), len(keys)) and mask.dtype == bool))
