"""Wrong: the trap: the dtype stands in second place, the counter is an int32 and 'trainable' is a type."""

import tensorflow as tf


def make_vector():
    return tf.Variable([1, 2, 3], dtype=tf.int32, name="my_tensor")


def make_matrix():
    return tf.Variable([[4113, 7511, 6259], [3870, 6725, 6962]], dtype=tf.float32, name="my_matrix")


def make_counter():
    return tf.Variable(4113, tf.int16, name="counter")
