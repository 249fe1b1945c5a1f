"""You normalise every image for itself. Batch normalisation takes one mean and one variance for a channel over all
images of the batch together; the other is called instance normalisation.
"""

import numpy as np


def batch_norm_train(x, gamma, beta, eps):
    axes = tuple(range(1, x.ndim - 1)) or (0,)
    y = gamma * (x - x.mean(axes, keepdims=True)) / np.sqrt(x.var(axes, keepdims=True) + eps) + beta
    every = tuple(range(x.ndim - 1))
    return (y, x.mean(every), x.var(every))


def batch_norm_infer(x, gamma, beta, mean, var, eps):
    return gamma * (x - mean) / np.sqrt(var + eps) + beta


def update_running(running_mean, running_var, mean, var, momentum):
    return (momentum * running_mean + (1 - momentum) * mean, momentum * running_var + (1 - momentum) * var)
