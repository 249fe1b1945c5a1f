"""One channel after the other, from sums and sums of squares.

Each step is a plain sum or product; a loop where one broadcast would do.
"""

import numpy as np


def batch_norm_train(x, gamma, beta, eps):
    table = x.reshape(-1, x.shape[-1])
    mean = table.sum(axis=0) / len(table)
    var = ((table - mean) ** 2).sum(axis=0) / len(table)
    return batch_norm_infer(x, gamma, beta, mean, var, eps), mean, var


def batch_norm_infer(x, gamma, beta, mean, var, eps):
    y = np.empty(x.shape)
    for c in range(x.shape[-1]):
        scale = gamma[c] / (var[c] + eps) ** 0.5
        y[..., c] = scale * x[..., c] + (beta[c] - scale * mean[c])
    return y


def update_running(running_mean, running_var, mean, var, momentum):
    def mixed(old, new):
        return np.average([old, new], axis=0, weights=[momentum, 1 - momentum])

    return mixed(running_mean, mean), mixed(running_var, var)
