"""What the entry points may be called with."""

from typing import Any

EXAMPLES = [
    "forward(np.array([[1.0]]), [(np.array([[2.0]]), np.array([1.0]))], lambda v: v * v)",
    "type(forward(np.array([[1.0]]), [(np.array([[2.0]]), np.array([1.0]))], lambda v: v)).__name__",
    "forward(np.array([[1.0]]), 2 * [(np.array([[2.0]]), np.array([1.0]))], lambda v: v * v)",
    "forward(np.array([[1.0]]), 3 * [(np.array([[2.0]]), np.array([1.0]))], lambda v: v)",
    "forward(np.array([[1.0]]), [], lambda v: v)",
    "forward(np.array([[1.0]]), [(np.array([[2.0, 1.0]]), np.zeros(2))], lambda v: v / v.sum())",
    "forward(np.array([[1.0], [3.0]]), [(np.array([[2.0]]), np.zeros(1))], lambda v: v / v.sum())",
    """layers = [(np.array([[2.0]]), np.array([1.0]))]
forward(np.array([[1.0]]), layers, lambda v: v)
len(layers)""",
]


def forward(X: Any, layers: Any, activation: Any) -> bool:
    """Layers that fit on each other."""
    units = [X.shape[1], *(len(b) for _, b in layers)]
    return X.ndim == 2 and all(W.shape == (units[k], units[k + 1]) for k, (W, _) in enumerate(layers))
