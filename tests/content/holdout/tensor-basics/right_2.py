"""Right: NumPy arrays carry the dtype."""

import numpy as np
import tensorflow as tf


def make_vector():
    return tf.Variable(np.arange(1, 4, dtype=np.int32), name="my_tensor")


def make_matrix():
    values = np.array([[4113, 7511, 6259], [3870, 6725, 6962]], dtype="float32")
    return tf.Variable(initial_value=values, trainable=True, name="my_matrix")


def make_counter():
    return tf.Variable(np.int16(4113), False, name="counter")
