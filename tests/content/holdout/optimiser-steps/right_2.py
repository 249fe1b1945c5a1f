"""Right: Copies first, then works on the copies in place."""

import math

import numpy as np


def momentum_step(w, g, v, rate, beta):
    w, v = np.array(w, dtype=float), np.array(v, dtype=float)
    v *= beta
    v += g
    w -= rate * v
    return w, v


def rmsprop_step(w, g, s, rate, rho, eps):
    w, s = np.array(w, dtype=float), np.array(s, dtype=float)
    s *= rho
    s += (1 - rho) * np.square(g)
    w -= rate * g / (np.sqrt(s) + eps)
    return w, s


def adam_step(w, g, m, s, t, rate, beta1, beta2, eps):
    w, m, s = (np.array(a, dtype=float) for a in (w, m, s))
    m *= beta1
    m += (1 - beta1) * g
    s *= beta2
    s += (1 - beta2) * np.square(g)
    w -= rate * (m / (1 - beta1**t)) / (np.sqrt(s / (1 - beta2**t)) + eps)
    return [w, m, s]


def rate_at(t, steps, warm_up, highest):
    if warm_up > 0 and t < warm_up:
        return t * (highest / warm_up)
    progress = (t - warm_up) / (steps - warm_up)
    return 0.5 * highest * (1.0 + math.cos(math.pi * progress))
