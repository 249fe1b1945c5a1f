"""Your variables have no names, so TensorFlow calls all of them Variable. A name tells you later which weights you
are looking at.
"""

import tensorflow as tf


def make_vector() -> tf.Variable:
    return tf.Variable([1, 2, 3], dtype=tf.int32)


def make_matrix() -> tf.Variable:
    return tf.Variable([[4113, 7511, 6259], [3870, 6725, 6962]], dtype=tf.float32)


def make_counter() -> tf.Variable:
    return tf.Variable(4113, trainable=False, dtype=tf.int16)
