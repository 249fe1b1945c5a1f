"""Wrong: Against “no argument is changed”: renews v in place."""

import numpy as np


def momentum_step(w, g, v, rate, beta):
    v *= beta
    v += g
    v_new = v
    w_new = w - rate * v_new
    return w_new, v_new


def rmsprop_step(w, g, s, rate, rho, eps):
    s_new = rho * s + (1 - rho) * g**2
    return w - rate * g / (np.sqrt(s_new) + eps), s_new


def adam_step(w, g, m, s, t, rate, beta1, beta2, eps):
    m_new = beta1 * m + (1 - beta1) * g
    s_new = beta2 * s + (1 - beta2) * g**2
    m_hat = m_new / (1 - beta1**t)
    s_hat = s_new / (1 - beta2**t)
    return w - rate * m_hat / (np.sqrt(s_hat) + eps), m_new, s_new


def rate_at(t, steps, warm_up, highest):
    if t <= warm_up:
        return highest * t / warm_up
    return highest / 2 * (1 + np.cos(np.pi * (t - warm_up) / (steps - warm_up)))
