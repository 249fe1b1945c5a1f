"""What the entry points may be called with."""

from typing import Any

EXAMPLES = [
    "predict(train(0), np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]]))",
    """params = train(0, np.ones((4, 1)))
predict(params, np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]]))""",
    """X = np.array([[2.0, 2.0], [3.0, 3.0]])
predict(train(0, np.array([[0.0], [1.0]]), X), X)""",
    "bool((train(0)[0] == train(1)[0]).all())",
]

DRAWN = {
    "predict": {"kind": "regions", "of": "X", "low": -0.5, "high": 1.5},
}


def predict(params: Any, X: Any) -> bool:
    """Two layers that fit, the last with one unit, and points of the plane."""
    W1, b1, W2, b2 = params
    h = len(b1)
    return [W1.shape, b1.shape, W2.shape, b2.shape, X.shape] == [(2, h), (h,), (h, 1), (1,), (len(X), 2)]
