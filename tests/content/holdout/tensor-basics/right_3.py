"""Right: constants as initial values and the dtypes as strings."""

import tensorflow as tf


def _variable(values, dtype, name, trainable=True):
    return tf.Variable(tf.constant(values, dtype), trainable=trainable, name=name)


def make_vector():
    return _variable((1, 2, 3), "int32", "my_tensor")


def make_matrix():
    return _variable(((4113.0, 7511.0, 6259.0), (3870.0, 6725.0, 6962.0)), "float32", "my_matrix")


def make_counter():
    return _variable(4113, "int16", "counter", trainable=False)
