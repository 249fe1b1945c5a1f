"""You pass the type as the second argument. The second argument of tf.Variable is not dtype but trainable, so your
counter is trainable and an int32, and nobody warns you. Give the type by its name.
"""

import tensorflow as tf


def make_vector() -> tf.Variable:
    return tf.Variable([1, 2, 3], dtype=tf.int32, name="my_tensor")


def make_matrix() -> tf.Variable:
    return tf.Variable([[4113, 7511, 6259], [3870, 6725, 6962]], dtype=tf.float32, name="my_matrix")


def make_counter() -> tf.Variable:
    return tf.Variable(4113, tf.int16, name="counter")
