"""Three TensorFlow variables."""

import tensorflow as tf


def make_vector() -> tf.Variable:
    """A new variable named my_tensor: [1, 2, 3], int32, trainable."""
    return tf.Variable([1, 2, 3], dtype=tf.int32, name="my_tensor")


def make_matrix() -> tf.Variable:
    """A new variable named my_matrix: [[4113, 7511, 6259], [3870, 6725, 6962]], float32, trainable."""
    return tf.Variable([[4113, 7511, 6259], [3870, 6725, 6962]], dtype=tf.float32, name="my_matrix")


def make_counter() -> tf.Variable:
    """A new variable named counter: the scalar 4113, int16, not trainable."""
    return tf.Variable(4113, trainable=False, dtype=tf.int16, name="counter")
