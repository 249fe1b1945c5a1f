"""Your slopes are T times too small: you take the mean over the steps. This error is a sum over them. With one step
you do not see the difference.
"""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Params = tuple[Array, Array, Array, Array, Array]


def gradients(X: Array, y: Array, params: Params) -> Params:
    Wx, Wh, b, Wy, by = params
    H = [np.zeros(len(b))]
    for x in X:
        H.append(np.tanh(x @ Wx + H[-1] @ Wh + b))
    dWx, dWh, db, dWy, dby = (np.zeros(p.shape) for p in params)
    delta = np.zeros(len(b))
    for t in range(len(X), 0, -1):
        error = H[t] @ Wy + by - y[t - 1]
        delta = (error @ Wy.T + delta @ Wh.T) * (1.0 - H[t] ** 2)
        dWx += np.outer(X[t - 1], delta)
        dWh += np.outer(H[t - 1], delta)
        db += delta
        dWy += np.outer(H[t], error)
        dby += error
    return tuple(slope / len(X) for slope in (dWx, dWh, db, dWy, dby))
