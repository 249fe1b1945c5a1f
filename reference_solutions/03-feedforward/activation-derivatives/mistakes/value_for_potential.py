"""You used v(1 − v), which would be the slope if v were the neuron's answer. Here v is the potential: first compute the
sigmoid of it, and then put that value into the formula.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray


def sigmoid_prime(v: ArrayLike, alpha: float = 1.0) -> NDArray[np.float64]:
    return alpha * np.asarray(v) * (1.0 - np.asarray(v))


def tanh_prime(v: ArrayLike) -> NDArray[np.float64]:
    return 1.0 - np.tanh(v) ** 2


def relu_prime(v: ArrayLike) -> NDArray[np.float64]:
    return np.where(np.asarray(v) > 0, 1.0, 0.0)
