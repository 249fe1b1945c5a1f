"""Right: Goes number by number in Python loops over the flattened arrays."""

import math

import numpy as np


def _each(f, shape, *arrays):
    flat = [np.ravel(a) for a in arrays]
    results = [f(*numbers) for numbers in zip(*flat)]
    return tuple(np.array([r[k] for r in results]).reshape(shape) for k in range(len(results[0])))


def momentum_step(w, g, v, rate, beta):
    def one(w, g, v):
        v = beta * v + g
        return w - rate * v, v

    return _each(one, np.shape(w), w, g, v)


def rmsprop_step(w, g, s, rate, rho, eps):
    def one(w, g, s):
        s = rho * s + (1 - rho) * g * g
        return w - rate * g / (math.sqrt(s) + eps), s

    return _each(one, np.shape(w), w, g, s)


def adam_step(w, g, m, s, t, rate, beta1, beta2, eps):
    def one(w, g, m, s):
        m = beta1 * m + (1 - beta1) * g
        s = beta2 * s + (1 - beta2) * g * g
        up = m / (1 - pow(beta1, t))
        down = math.sqrt(s / (1 - pow(beta2, t))) + eps
        return w - rate * up / down, m, s

    return _each(one, np.shape(w), w, g, m, s)


def rate_at(t, steps, warm_up, highest):
    return (
        highest * t / warm_up
        if t <= warm_up
        else highest * math.cos(math.pi / 2 * (t - warm_up) / (steps - warm_up)) ** 2
    )
