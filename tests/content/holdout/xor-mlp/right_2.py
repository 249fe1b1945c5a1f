"""Right: cross-entropy with momentum, several starts, the best is kept."""

import numpy as np

ROWS = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
XOR = np.array([[0.0], [1.0], [1.0], [0.0]])


def sigmoid(v):
    return 0.5 * (1 + np.tanh(0.5 * v))


def one_start(rng, Y, X, h=10, epochs=1500):
    theta = [rng.normal(0, 1.5, (2, h)), rng.normal(0, 1, h), rng.normal(0, 1, (h, 1)), np.zeros(1)]
    speed = [np.zeros(p.shape) for p in theta]
    for _ in range(epochs):
        H = sigmoid(X @ theta[0] + theta[1])
        O = sigmoid(H @ theta[2] + theta[3])
        d2 = (O - Y) / len(X)
        d1 = (d2 @ theta[2].T) * H * (1 - H)
        for i, g in enumerate((X.T @ d1, d1.sum(0), H.T @ d2, d2.sum(0))):
            speed[i] = 0.9 * speed[i] - 0.5 * g
            theta[i] = theta[i] + speed[i]
    O = sigmoid(sigmoid(X @ theta[0] + theta[1]) @ theta[2] + theta[3])
    return np.mean((O - Y) ** 2), tuple(theta)


def train(seed, Y=XOR, X=ROWS):
    rng = np.random.default_rng(seed)
    starts = [one_start(rng, Y, X) for _ in range(3)]
    return min(starts, key=lambda start: start[0])[1]


def predict(params, X):
    W1, b1, W2, b2 = params
    output = sigmoid(sigmoid(X @ W1 + b1) @ W2 + b2)
    return (output >= 0.5).astype(int)[:, 0]
