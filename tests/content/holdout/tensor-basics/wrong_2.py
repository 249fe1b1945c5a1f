"""Wrong: the counter has the shape (1,)."""

import tensorflow as tf


def make_vector():
    return tf.Variable([1, 2, 3], dtype=tf.int32, name="my_tensor")


def make_matrix():
    return tf.Variable([[4113, 7511, 6259], [3870, 6725, 6962]], dtype=tf.float32, name="my_matrix")


def make_counter():
    return tf.Variable([4113], dtype=tf.int16, name="counter", trainable=False)
