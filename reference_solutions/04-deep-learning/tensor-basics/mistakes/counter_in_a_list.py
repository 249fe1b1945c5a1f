"""Your counter is a vector with one number, of shape (1,). A scalar has the shape (): leave out the brackets."""

import tensorflow as tf


def make_vector() -> tf.Variable:
    return tf.Variable([1, 2, 3], dtype=tf.int32, name="my_tensor")


def make_matrix() -> tf.Variable:
    return tf.Variable([[4113, 7511, 6259], [3870, 6725, 6962]], dtype=tf.float32, name="my_matrix")


def make_counter() -> tf.Variable:
    return tf.Variable([4113], trainable=False, dtype=tf.int16, name="counter")
