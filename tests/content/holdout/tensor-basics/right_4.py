"""Right: a table of settings, tf.cast, and a callable as initial value."""

import tensorflow as tf

SETTINGS = {
    "my_tensor": ([1, 2, 3], tf.int32, True),
    "my_matrix": ([[4113, 7511, 6259], [3870, 6725, 6962]], tf.float32, True),
    "counter": (4113, tf.int16, False),
}


def make(name):
    value, dtype, trainable = SETTINGS[name]
    return tf.Variable(lambda: tf.cast(value, dtype), dtype=dtype, name=name, trainable=trainable)


def make_vector():
    return make("my_tensor")


def make_matrix():
    return make("my_matrix")


def make_counter():
    return make("counter")
