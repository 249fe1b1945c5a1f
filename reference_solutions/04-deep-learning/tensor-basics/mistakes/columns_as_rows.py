"""Your matrix lies on its side: three rows of two numbers. Each inner list of the table's value is one row."""

import tensorflow as tf


def make_vector() -> tf.Variable:
    return tf.Variable([1, 2, 3], dtype=tf.int32, name="my_tensor")


def make_matrix() -> tf.Variable:
    return tf.Variable([[4113, 3870], [7511, 6725], [6259, 6962]], dtype=tf.float32, name="my_matrix")


def make_counter() -> tf.Variable:
    return tf.Variable(4113, trainable=False, dtype=tf.int16, name="counter")
