"""Right: NumPy for the shapes after the conversion; dtype by as_numpy_dtype."""

import numpy as np
import tensorflow as tf


def describe(t):
    a = tf.convert_to_tensor(t).numpy()
    return {"rank": a.ndim, "shape": a.shape, "dtype": a.dtype.name, "size": int(a.size)}


def as_rank(values, rank):
    a = tf.convert_to_tensor(values).numpy()
    a = np.asarray(a)
    if rank < 0:
        raise ValueError("negative rank")
    if rank == 0 and a.size > 1:
        raise ValueError("too many numbers for a scalar")
    d = a.ndim
    if rank == 0:
        new = ()
    elif d < rank:
        new = (1,) * (rank - d) + a.shape
    else:
        tail = a.shape[d - rank + 1 :]
        head = int(np.prod(a.shape[: d - rank + 1], dtype=int))
        new = (head,) + tail
    return tf.constant(a.reshape(new), dtype=a.dtype)
