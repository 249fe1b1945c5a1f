"""Recursion over the layers."""

import numpy as np


def forward(X, layers, activation):
    if not layers:
        return []
    (W, b), *rest = layers
    A = activation(np.dot(X, W) + b)
    return [A] + forward(A, rest, activation)
