"""Right: scale and shift written first, einsum for the moments, a list as the answer."""

import numpy as np


def batch_norm_train(x, gamma, beta, eps):
    flat = np.asarray(x, dtype="float64").reshape(-1, np.shape(x)[-1])
    n = flat.shape[0]
    mu = np.ones(n) @ flat / n
    centred = flat - mu
    var = np.einsum("nc,nc->c", centred, centred) / n
    inv = 1.0 / np.sqrt(var + eps)
    return [(gamma * centred * inv + beta).reshape(np.shape(x)), mu, var]


def batch_norm_infer(x, gamma, beta, mean, var, eps):
    scale = np.divide(gamma, np.sqrt(np.add(var, eps)))
    shift = beta - np.multiply(mean, scale)
    return x * scale + shift


def update_running(running_mean, running_var, mean, var, momentum):
    old = np.stack([running_mean, running_var])
    new = np.stack([mean, var])
    return list(momentum * old + (1 - momentum) * new)
