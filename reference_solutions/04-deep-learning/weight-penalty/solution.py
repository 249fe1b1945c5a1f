"""Prices for large weights."""

from collections.abc import Sequence
from typing import Any

import keras
import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

Array = NDArray[np.float64]


def l1(weights: Sequence[Any], k: float) -> Any:
    """k times the sum of the absolute values of all numbers in a list of arrays or tensors."""
    return k * sum(tf.reduce_sum(tf.abs(w)) for w in weights)


def l2(weights: Sequence[Any], k: float) -> Any:
    """k times the sum of the squares of all numbers in a list of arrays or tensors."""
    return k * sum(tf.reduce_sum(tf.square(w)) for w in weights)


def penalised_loss(model: keras.Model, X: Array, y: Array, k1: float, k2: float) -> Any:
    """Mean squared error of the model, plus the prices l1 and l2 of its Dense layers' kernels.

    X: (n, m). y: (n, c).
    """
    kernels = [layer.kernel for layer in model.layers if isinstance(layer, keras.layers.Dense)]
    errors = model(X) - tf.cast(y, tf.float32)
    return tf.reduce_mean(tf.square(errors)) + l1(kernels, k1) + l2(kernels, k2)
