"""What the entry points may be called with."""

from typing import Any

EXAMPLES = [
    """W = np.zeros((1, 6))
U = np.tile(np.eye(2)[::-1], 3)
gru_step(np.zeros(1), np.array([1.0, 2.0]), W, U, np.zeros(6))""",
]


def gru_step(x: Any, h: Any, W: Any, U: Any, b: Any) -> bool:
    """A sample and a state, or a table of both, and weights that fit."""
    u = h.shape[-1]
    states = x.ndim == h.ndim <= 2 and x.shape[:-1] == h.shape[:-1]
    return states and W.shape == (x.shape[-1], 3 * u) and U.shape == (u, 3 * u) and b.shape == (3 * u,)
