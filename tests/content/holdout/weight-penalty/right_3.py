"""Right: all numbers in one long row; Keras ops; a recursion for nested models."""

import numpy as np
from keras import layers, ops


def _row(weights):
    parts = [np.zeros(0)] + [np.ravel(ops.convert_to_numpy(w)).astype(np.float64) for w in weights]
    return np.concatenate(parts)


def l1(weights, k):
    return float(k * np.linalg.norm(_row(weights), ord=1))


def l2(weights, k):
    row = _row(weights)
    return float(k * np.dot(row, row))


def _kernels(model):
    found = []
    for layer in model.layers:
        if hasattr(layer, "layers"):
            found.extend(_kernels(layer))
        elif isinstance(layer, layers.Dense):
            found.append(layer.get_weights()[0])
    return found


def penalised_loss(model, X, y, k1, k2):
    kernels = _kernels(model)
    predicted = ops.convert_to_numpy(model(np.asarray(X, "float32"), training=False)).astype(float)
    return np.mean(np.square(predicted - np.asarray(y))) + l1(kernels, k1) + l2(kernels, k2)
