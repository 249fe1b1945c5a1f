"""You add up the weights as they are, and a large negative weight pays for a large positive one. L1 is the sum of the
absolute values.
"""

from collections.abc import Sequence
from typing import Any

import keras
import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

Array = NDArray[np.float64]


def l1(weights: Sequence[Any], k: float) -> Any:
    return k * sum(tf.reduce_sum(w) for w in weights)


def l2(weights: Sequence[Any], k: float) -> Any:
    return k * sum(tf.reduce_sum(tf.square(w)) for w in weights)


def penalised_loss(model: keras.Model, X: Array, y: Array, k1: float, k2: float) -> Any:
    kernels = [layer.kernel for layer in model.layers if isinstance(layer, keras.layers.Dense)]
    errors = model(X) - tf.cast(y, tf.float32)
    return tf.reduce_mean(tf.square(errors)) + l1(kernels, k1) + l2(kernels, k2)
