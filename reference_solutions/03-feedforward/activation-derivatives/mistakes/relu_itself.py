"""relu_prime answers with the value of ReLU, max(0, v). The slope says how fast that value grows: on the right of 0 it
grows at one constant rate, however large v is.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray


def sigmoid_prime(v: ArrayLike, alpha: float = 1.0) -> NDArray[np.float64]:
    e = np.exp(-alpha * np.abs(v))
    return alpha * e / (1.0 + e) ** 2


def tanh_prime(v: ArrayLike) -> NDArray[np.float64]:
    return 1.0 - np.tanh(v) ** 2


def relu_prime(v: ArrayLike) -> NDArray[np.float64]:
    return np.maximum(0.0, v)
