"""Wrong: the seed is ignored: the same seed gives other parameters each time."""

import numpy as np

ROWS = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
XOR = np.array([[0.0], [1.0], [1.0], [0.0]])


def sigmoid(v):
    return 0.5 * (1 + np.tanh(0.5 * v))


def train(seed, Y=XOR, X=ROWS):
    rng = np.random.default_rng()
    h, n = 12, len(X)
    params = [rng.normal(size=(2, h)) * 2, rng.normal(size=h), rng.normal(size=(h, 1)), rng.normal(size=1)]
    m = [np.zeros_like(p) for p in params]
    v = [np.zeros_like(p) for p in params]
    for t in range(1, 2001):
        W1, b1, W2, b2 = params
        H = sigmoid(X @ W1 + b1)
        O = sigmoid(H @ W2 + b2)
        d2 = (O - Y) * O * (1 - O) / n
        d1 = d2 @ W2.T * H * (1 - H)
        slopes = [X.T @ d1, d1.sum(axis=0), H.T @ d2, d2.sum(axis=0)]
        for i, g in enumerate(slopes):
            m[i] = 0.9 * m[i] + 0.1 * g
            v[i] = 0.999 * v[i] + 0.001 * g**2
            params[i] = params[i] - 0.05 * (m[i] / (1 - 0.9**t)) / (np.sqrt(v[i] / (1 - 0.999**t)) + 1e-8)
    return tuple(params)


def predict(params, X):
    W1, b1, W2, b2 = params
    output = sigmoid(sigmoid(X @ W1 + b1) @ W2 + b2)
    return (output >= 0.5).astype(int)[:, 0]
