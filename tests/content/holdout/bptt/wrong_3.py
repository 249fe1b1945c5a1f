"""Wrong: Wh is paired with the state after the step, not the one before."""

import numpy as np


def gradients(X, y, params):
    Wx, Wh, b, Wy, by = params
    T, u = len(X), len(b)
    H = np.zeros((T + 1, u))
    for t in range(T):
        H[t + 1] = np.tanh(X[t] @ Wx + H[t] @ Wh + b)
    E = H[1:] @ Wy + by - y
    dWx, dWh, db = np.zeros(Wx.shape), np.zeros(Wh.shape), np.zeros(b.shape)
    dWy, dby = H[1:].T @ E, E.sum(axis=0)
    later = np.zeros(u)
    for t in range(T - 1, -1, -1):
        delta = (E[t] @ Wy.T + later) * (1 - H[t + 1] ** 2)
        dWx += np.outer(X[t], delta)
        dWh += np.outer(H[t + 1], delta)
        db += delta
        later = delta @ Wh.T
    return dWx, dWh, db, dWy, dby
