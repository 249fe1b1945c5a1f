"""Right: flattened to a table, a loop over channels."""

import numpy as np


def batch_norm_train(x, gamma, beta, eps):
    c = x.shape[-1]
    table = np.reshape(x, (-1, c)).astype(np.float64)
    mean, var = np.zeros(c), np.zeros(c)
    out = np.empty_like(table)
    for j in range(c):
        column = table[:, j]
        mean[j] = column.sum() / column.size
        var[j] = ((column - mean[j]) ** 2).sum() / column.size
        out[:, j] = gamma[j] * (column - mean[j]) / (var[j] + eps) ** 0.5 + beta[j]
    return out.reshape(x.shape), mean, var


def batch_norm_infer(x, gamma, beta, mean, var, eps):
    out = np.zeros(x.shape)
    for j in range(x.shape[-1]):
        out[..., j] = gamma[j] * (x[..., j] - mean[j]) / (var[j] + eps) ** 0.5 + beta[j]
    return out


def update_running(running_mean, running_var, mean, var, momentum):
    def blend(old, new):
        return np.array([momentum * a + (1.0 - momentum) * b for a, b in zip(old, new)])

    return blend(running_mean, mean), blend(running_var, var)
