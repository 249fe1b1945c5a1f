"""You let the biases pay, too. A bias moves the answer, but it does not make it more sensitive to the input: the
price is for the kernels only.
"""

from collections.abc import Sequence
from typing import Any

import keras
import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

Array = NDArray[np.float64]


def l1(weights: Sequence[Any], k: float) -> Any:
    return k * sum(tf.reduce_sum(tf.abs(w)) for w in weights)


def l2(weights: Sequence[Any], k: float) -> Any:
    return k * sum(tf.reduce_sum(tf.square(w)) for w in weights)


def penalised_loss(model: keras.Model, X: Array, y: Array, k1: float, k2: float) -> Any:
    kernels = model.weights
    errors = model(X) - tf.cast(y, tf.float32)
    return tf.reduce_mean(tf.square(errors)) + l1(kernels, k1) + l2(kernels, k2)
