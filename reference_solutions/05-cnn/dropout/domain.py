"""What the entry points may be called with."""

from typing import Any

EXAMPLES = [
    """y = np.asarray(dropout(np.ones((20, 20)), 0.25, True, np.random.default_rng(0)))
sorted({0.0, *y.ravel().round(3).tolist()})""",
    """y = np.asarray(dropout(np.ones((20, 20)), 0.25, True, np.random.default_rng(0)))
bool(0.6 < (y != 0).mean() < 0.9)""",
    """y = np.asarray(dropout(np.ones((20, 20)), 0.25, True, np.random.default_rng(0)))
bool((y != 0).any(axis=1).all())""",
    """counts = [np.count_nonzero(dropout(np.ones(50), 0.5, True, np.random.default_rng(seed))) for seed in range(9)]
len(set(counts)) > 1""",
    """y = np.asarray(dropout(np.ones((20, 20)), 0.25, True, np.random.default_rng(0)))
np.array_equal(y, dropout(np.ones((20, 20)), 0.25, True, np.random.default_rng(0)))""",
    """y = np.asarray(dropout(np.ones((20, 20)), 0.25, True, np.random.default_rng(0)))
bool(((y == 0).all(axis=1)).any())""",
    """x = np.ones(3)
dropout(x, 0.9, True, np.random.default_rng(0))
x""",
]


def dropout(x: Any, rate: float, training: bool, rng: Any) -> bool:
    """In use: in training, what is dropped depends on how the generator is asked."""
    return not training and 0 <= rate < 1
