"""Right: one list of lengths that is padded or folded."""

from functools import reduce
from operator import mul

import tensorflow as tf


def _lengths(t):
    return t.get_shape().as_list()


def describe(t):
    t = t if tf.is_tensor(t) and not isinstance(t, tf.Variable) else tf.convert_to_tensor(t)
    lengths = _lengths(t)
    return {
        "size": reduce(mul, lengths, 1),
        "dtype": str(t.dtype.name),
        "shape": tuple(lengths),
        "rank": len(lengths),
    }


def as_rank(values, rank):
    t = tf.identity(tf.convert_to_tensor(values))
    lengths = _lengths(t)
    if rank < 0:
        raise ValueError(rank)
    if rank == 0:
        if reduce(mul, lengths, 1) != 1:
            raise ValueError("not one number")
        return tf.squeeze(t)
    lengths = [1] * (rank - len(lengths)) + lengths
    while len(lengths) > rank:
        lengths[0:2] = [lengths[0] * lengths[1]]
    return tf.reshape(t, lengths)
