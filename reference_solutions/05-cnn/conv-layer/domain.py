"""What the entry points may be called with."""

from typing import Any

EXAMPLES = [
    """K = np.array([1.0, 2.0]).reshape(2, 1, 1, 1)
conv_layer(np.ones((1, 2, 1, 1)), K, np.zeros(1))
K""",
]

DRAWN = {
    "conv_layer": "image",
}


def conv_layer(X: Any, K: Any, b: Any) -> bool:
    """Kernels that fit into the images, with as many channels, and a bias for each filter."""
    if not (X.ndim == K.ndim == 4 and min(*X.shape, *K.shape) >= 1):
        return False
    return K.shape[0] <= X.shape[1] and K.shape[1] <= X.shape[2] and K.shape[2] == X.shape[3] and b.shape == K.shape[3:]
