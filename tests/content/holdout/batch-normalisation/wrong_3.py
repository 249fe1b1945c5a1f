"""Wrong: eps is added outside of the root."""

import numpy as np


def batch_norm_train(x, gamma, beta, eps):
    axes = tuple(range(x.ndim - 1))
    mean = x.mean(axis=axes)
    var = x.var(axis=axes)
    return batch_norm_infer(x, gamma, beta, mean, var, eps), mean, var


def batch_norm_infer(x, gamma, beta, mean, var, eps):
    return gamma * (x - mean) / (np.sqrt(var) + eps) + beta


def update_running(running_mean, running_var, mean, var, momentum):
    new_mean = momentum * running_mean + (1 - momentum) * mean
    new_var = momentum * running_var + (1 - momentum) * var
    return new_mean, new_var
