"""You normalise along the channels. Each channel has its own mean and variance, taken over all samples; the other
is called layer normalisation.
"""

import numpy as np


def batch_norm_train(x, gamma, beta, eps):
    y = gamma * (x - x.mean(-1, keepdims=True)) / np.sqrt(x.var(-1, keepdims=True) + eps) + beta
    return (y, x.mean(-1), x.var(-1))


def batch_norm_infer(x, gamma, beta, mean, var, eps):
    return gamma * (x - mean) / np.sqrt(var + eps) + beta


def update_running(running_mean, running_var, mean, var, momentum):
    return (momentum * running_mean + (1 - momentum) * mean, momentum * running_var + (1 - momentum) * var)
