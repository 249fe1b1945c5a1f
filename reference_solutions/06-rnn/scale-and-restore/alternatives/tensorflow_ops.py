"""TensorFlow's reductions and its division that gives 0 where it divides by 0.

No case for constant columns; a zero that ought to be noticed passes in silence.
"""

import tensorflow as tf


def fit(X):
    return tf.reduce_min(X, axis=0), tf.reduce_max(X, axis=0)


def scale(X, low, high):
    return tf.math.divide_no_nan(tf.convert_to_tensor(X) - low, tf.convert_to_tensor(high) - low)


def restore(values, low, high, column):
    width = tf.gather(high, column) - tf.gather(low, column)
    return tf.gather(low, column) + width * tf.convert_to_tensor(values)
