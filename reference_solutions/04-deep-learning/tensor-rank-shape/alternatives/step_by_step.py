"""TensorFlow's own questions for rank and size; one axis more or less at each step.

The ways up and down can be followed; one reshape to the final shape would do.
"""

import tensorflow as tf


def describe(t):
    t = tf.convert_to_tensor(t)
    return {
        "rank": int(tf.rank(t)),
        "shape": tuple(t.shape.as_list()),
        "dtype": t.dtype.name,
        "size": int(tf.size(t)),
    }


def as_rank(values, rank):
    if rank < 0:
        raise ValueError("a rank is never negative")
    t = tf.convert_to_tensor(values)
    if rank == 0:
        if int(tf.size(t)) != 1:
            raise ValueError("more than one number, or none")
        return tf.squeeze(t)
    while t.shape.rank < rank:
        t = tf.expand_dims(t, axis=0)
    while t.shape.rank > rank:
        first, second, *others = t.shape.as_list()
        t = tf.reshape(t, [first * second, *others])
    return t
