"""Wrong: new axes are put at the end."""

import math

import tensorflow as tf


def describe(t):
    t = tf.convert_to_tensor(t)
    shape = tuple(t.shape)
    return {"rank": len(shape), "shape": shape, "dtype": t.dtype.name, "size": math.prod(shape)}


def as_rank(values, rank):
    t = tf.convert_to_tensor(values)
    shape = tuple(t.shape)
    if rank < 0:
        raise ValueError("a rank is not negative")
    if rank == 0:
        if math.prod(shape) != 1:
            raise ValueError("only a single number is a scalar")
        return tf.reshape(t, ())
    if len(shape) <= rank:
        return tf.reshape(t, shape + (1,) * (rank - len(shape)))
    keep = len(shape) - rank + 1
    return tf.reshape(t, (math.prod(shape[:keep]), *shape[keep:]))
