"""Wrong: the running maximum starts at 0, so windows of negative numbers give 0."""

import numpy as np


def max_pool(x, size=2, stride=2):
    n, h, w, c = x.shape
    rows, cols = (h - size) // stride + 1, (w - size) // stride + 1
    out = np.zeros((n, rows, cols, c))
    for i in range(rows):
        for j in range(cols):
            for a in range(size):
                for b in range(size):
                    out[:, i, j] = np.maximum(out[:, i, j], x[:, i * stride + a, j * stride + b])
    return out


def average_pool(x, size=2, stride=2):
    n, h, w, c = x.shape
    rows, cols = (h - size) // stride + 1, (w - size) // stride + 1
    out = np.zeros((n, rows, cols, c))
    for i in range(rows):
        for j in range(cols):
            out[:, i, j] = x[:, i * stride : i * stride + size, j * stride : j * stride + size].mean(axis=(1, 2))
    return out
