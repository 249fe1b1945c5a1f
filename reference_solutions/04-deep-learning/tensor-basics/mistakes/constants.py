"""You make constants. A constant never changes its value; what training changes must be a tf.Variable."""

import tensorflow as tf


def make_vector() -> tf.Variable:
    return tf.constant([1, 2, 3], dtype=tf.int32)


def make_matrix() -> tf.Variable:
    return tf.constant([[4113, 7511, 6259], [3870, 6725, 6962]], dtype=tf.float32)


def make_counter() -> tf.Variable:
    return tf.constant(4113, dtype=tf.int16)
