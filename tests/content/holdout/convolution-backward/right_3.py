"""Right: Builds the matrix of the convolution and multiplies by it and by its transpose."""

import numpy as np


def _windows(X, kh, kw):
    n, h, w, c = X.shape
    rows = [X[:, i : i + kh, j : j + kw].reshape(n, -1) for i in range(h - kh + 1) for j in range(w - kw + 1)]
    return np.stack(rows, axis=1)


def conv_backward(X, K, D):
    kh, kw, c, f = K.shape
    n, oh, ow, _ = D.shape
    columns = _windows(X, kh, kw).reshape(-1, kh * kw * c)
    errors = D.reshape(-1, f)
    dK = (columns.T @ errors).reshape(K.shape)
    back = (errors @ K.reshape(-1, f).T).reshape(n, oh, ow, kh, kw, c)
    dX = np.zeros(X.shape)
    for a in range(kh):
        for b in range(kw):
            dX[:, a : a + oh, b : b + ow] += back[:, :, :, a, b]
    return (dX, dK, errors.sum(0))


def max_pool_backward(X, D):
    dX = np.zeros(X.shape)
    taken = np.zeros(D.shape, dtype=bool)
    H, W = 2 * D.shape[1], 2 * D.shape[2]
    parts = [X[:, a:H:2, b:W:2] for a in range(2) for b in range(2)]
    top = np.max(parts, axis=0)
    for k, p in enumerate(parts):
        here = (p >= top) & ~taken
        taken |= here
        dX[:, k // 2 : H : 2, k % 2 : W : 2] = D * here
    return dX


def average_pool_backward(X, D):
    dX = np.zeros(X.shape)
    H, W = 2 * D.shape[1], 2 * D.shape[2]
    dX[:, :H, :W] = np.repeat(np.repeat(D, 2, 1), 2, 2) * 0.25
    return dX
