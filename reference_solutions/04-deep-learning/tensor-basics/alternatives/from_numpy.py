"""NumPy arrays decide the types; the variable takes them over. The counter's type is given by its text name.

Familiar from NumPy; whoever forgets the dtype gets NumPy's default, which is int64 or float64.
"""

import numpy as np
import tensorflow as tf


def make_vector():
    return tf.Variable(np.arange(1, 4, dtype=np.int32), True, name="my_tensor")


def make_matrix():
    rows = [[4113, 7511, 6259], [3870, 6725, 6962]]
    return tf.Variable(np.array(rows, dtype=np.float32), name="my_matrix")


def make_counter():
    return tf.Variable(initial_value=4113, dtype="int16", trainable=False, name="counter")
