"""TensorFlow for NumPy: an array's answer is an int32 tensor.

Fits into a network, but has no slope to learn from, as no step has.
"""

import numpy as np
import tensorflow as tf


def step(v):
    if np.ndim(v) == 0:
        return int(v >= 0)
    return tf.cast(tf.convert_to_tensor(v) >= 0, tf.int32)
