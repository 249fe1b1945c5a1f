"""Every optimiser is written with one function for the running mean, and Adam steps with a corrected rate.

What RMSprop and Adam share stands there once; the corrected rate hides that it is the means that are corrected.
"""

import numpy as np


def _fade(old, new, keep):
    return keep * old + (1.0 - keep) * new


def momentum_step(w, g, v, rate, beta):
    velocity = np.add(np.multiply(beta, v), g)
    return np.subtract(w, np.multiply(rate, velocity)), velocity


def rmsprop_step(w, g, s, rate, rho, eps):
    mean = _fade(s, np.square(g), rho)
    return w - (rate / (np.sqrt(mean) + eps)) * g, mean


def adam_step(w, g, m, s, t, rate, beta1, beta2, eps):
    m, s = _fade(m, g, beta1), _fade(s, np.square(g), beta2)
    root = np.sqrt(1.0 - beta2**t)
    scale = rate * root / (1.0 - beta1**t)
    return w - scale * m / (np.sqrt(s) + eps * root), m, s


def rate_at(t, steps, warm_up, highest):
    rising = t / warm_up if warm_up else np.inf
    falling = np.cos(np.pi / 2 * max(0.0, (t - warm_up) / (steps - warm_up))) ** 2
    return float(highest * min(rising, falling))
