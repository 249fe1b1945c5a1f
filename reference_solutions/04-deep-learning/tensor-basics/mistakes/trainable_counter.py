"""Your counter is trainable. A variable is trainable unless you say otherwise, and training would then try to change
something that only counts.
"""

import tensorflow as tf


def make_vector() -> tf.Variable:
    return tf.Variable([1, 2, 3], dtype=tf.int32, name="my_tensor")


def make_matrix() -> tf.Variable:
    return tf.Variable([[4113, 7511, 6259], [3870, 6725, 6962]], dtype=tf.float32, name="my_matrix")


def make_counter() -> tf.Variable:
    return tf.Variable(4113, dtype=tf.int16, name="counter")
