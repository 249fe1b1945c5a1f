"""Wrong: Against “the shape of X”: the pooling answers with the shape that its windows cover."""

import numpy as np


def conv_backward(X, K, D):
    n, h, w, c = X.shape
    kh, kw, _, f = K.shape
    dX, dK, db = np.zeros_like(X), np.zeros_like(K), np.zeros(f)
    for img in range(n):
        for i in range(h - kh + 1):
            for j in range(w - kw + 1):
                for k in range(f):
                    d = D[img, i, j, k]
                    dX[img, i : i + kh, j : j + kw] += d * K[:, :, :, k]
                    dK[:, :, :, k] += d * X[img, i : i + kh, j : j + kw]
                    db[k] += d
    return dX, dK, db


def max_pool_backward(X, D):
    dX = np.zeros_like(X)
    n, oh, ow, c = D.shape
    for img in range(n):
        for i in range(oh):
            for j in range(ow):
                for ch in range(c):
                    best, at = None, None
                    for a in range(2):
                        for b in range(2):
                            v = X[img, 2 * i + a, 2 * j + b, ch]
                            if best is None or v > best:
                                best, at = v, (a, b)
                    dX[img, 2 * i + at[0], 2 * j + at[1], ch] = D[img, i, j, ch]
    return dX[:, : 2 * oh, : 2 * ow]


def average_pool_backward(X, D):
    dX = np.zeros_like(X)
    for i in range(D.shape[1]):
        for j in range(D.shape[2]):
            dX[:, 2 * i : 2 * i + 2, 2 * j : 2 * j + 2, :] = D[:, i : i + 1, j : j + 1, :] / 4
    return dX
