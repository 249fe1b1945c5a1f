"""What the entry points may be called with."""

from typing import Any

EXAMPLES = [
    "forward(np.array([[1.0]]), np.array([[1.0, 1.0]]), np.array([1.0]))",
    "forward(np.array([[1.0]]), np.array([[1.0]]), np.array([[1.0]]))",
]


def forward(X: Any, W: Any, b: Any) -> bool:
    """One sample a row, one neuron a column, a bias for each neuron."""
    return X.ndim == W.ndim == 2 and X.shape[1] == W.shape[0] and b.shape == (W.shape[1],)
