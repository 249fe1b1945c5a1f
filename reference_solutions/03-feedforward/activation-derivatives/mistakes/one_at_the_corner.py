"""Your slope of ReLU at exactly 0 is 1. ReLU has a corner there and so no slope at all; the statement (and TensorFlow)
agree on 0, so compare with >.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray


def sigmoid_prime(v: ArrayLike, alpha: float = 1.0) -> NDArray[np.float64]:
    e = np.exp(-alpha * np.abs(v))
    return alpha * e / (1.0 + e) ** 2


def tanh_prime(v: ArrayLike) -> NDArray[np.float64]:
    return 1.0 - np.tanh(v) ** 2


def relu_prime(v: ArrayLike) -> NDArray[np.float64]:
    return np.where(np.asarray(v) >= 0, 1.0, 0.0)
