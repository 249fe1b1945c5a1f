"""You leave the types to TensorFlow. Whole numbers become int32, and only int32; where the table asks for another
type, say it with dtype=….
"""

import tensorflow as tf


def make_vector() -> tf.Variable:
    return tf.Variable([1, 2, 3], dtype=tf.int32, name="my_tensor")


def make_matrix() -> tf.Variable:
    return tf.Variable([[4113, 7511, 6259], [3870, 6725, 6962]], name="my_matrix")


def make_counter() -> tf.Variable:
    return tf.Variable(4113, trainable=False, name="counter")
