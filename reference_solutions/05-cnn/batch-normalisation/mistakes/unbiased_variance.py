"""Your variance divides by one less than the number of values. That is the estimate for a whole population; batch
normalisation takes the plain mean of the squared differences.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def batch_norm_train(x: Array, gamma: Array, beta: Array, eps: float) -> tuple[Array, Array, Array]:
    all_but_channels = tuple(range(x.ndim - 1))
    mean = np.mean(x, axis=all_but_channels)
    var = np.var(x, axis=all_but_channels, ddof=1)
    return (batch_norm_infer(x, gamma, beta, mean, var, eps), mean, var)


def batch_norm_infer(x: Array, gamma: Array, beta: Array, mean: Array, var: Array, eps: float) -> Array:
    return gamma * (x - mean) / np.sqrt(var + eps) + beta


def update_running(
    running_mean: Array, running_var: Array, mean: Array, var: Array, momentum: float
) -> tuple[Array, Array]:
    new_mean = momentum * running_mean + (1 - momentum) * mean
    new_var = momentum * running_var + (1 - momentum) * var
    return (new_mean, new_var)
