"""Biases as weights of a constant input; np.einsum for all products."""

import numpy as np


def sigmoid(v):
    return 0.5 * (1.0 + np.tanh(0.5 * v))


def _with_one(A):
    return np.hstack([A, np.ones((A.shape[0], 1))])


def gradients(X, Y, W1, b1, W2, b2):
    V1, V2 = np.vstack([W1, b1]), np.vstack([W2, b2])
    A0 = _with_one(X)
    H = sigmoid(np.einsum("nm,mh->nh", A0, V1))
    A1 = _with_one(H)
    out = sigmoid(np.einsum("nh,hk->nk", A1, V2))
    back = np.einsum("nk,nk,nk->nk", out - Y, out, 1 - out)
    hidden = np.einsum("nk,hk->nh", back, W2) * (H - H**2)
    G1 = np.einsum("nm,nh->mh", A0, hidden) / X.shape[0]
    G2 = np.einsum("nh,nk->hk", A1, back) / X.shape[0]
    return G1[:-1], G1[-1], G2[:-1], G2[-1]
