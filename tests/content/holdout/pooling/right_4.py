"""Right: TensorFlow does the pooling (VALID), the answer comes back as a NumPy array."""

import numpy as np
import tensorflow as tf


def max_pool(x, size=2, stride=2):
    t = tf.constant(np.asarray(x, dtype=np.float64))
    return tf.nn.max_pool2d(t, ksize=size, strides=stride, padding="VALID").numpy()


def average_pool(x, size=2, stride=2):
    t = tf.constant(np.asarray(x, dtype=np.float64))
    return tf.nn.avg_pool2d(t, ksize=size, strides=stride, padding="VALID").numpy()
