"""Constants first, with a cast where the type differs.

Each type is changed where it can be seen; the values are written in one type first, only to be cast.
"""

import tensorflow as tf


def make_vector():
    return tf.Variable(tf.range(1, 4), name="my_tensor")


def make_matrix():
    flat = tf.constant([4113, 7511, 6259, 3870, 6725, 6962])
    return tf.Variable(tf.cast(tf.reshape(flat, (2, 3)), tf.float32), name="my_matrix")


def make_counter():
    return tf.Variable(tf.cast(tf.constant(4113), tf.int16), False, name="counter")
