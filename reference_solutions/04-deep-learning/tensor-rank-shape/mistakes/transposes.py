"""Your reshaping changes the order of the numbers. A tensor with more axes should hold the same numbers in the same
order; reshape does that by itself, without a transposition.
"""

import math
from typing import Any

import tensorflow as tf


def describe(t: Any) -> dict[str, Any]:
    tensor = tf.convert_to_tensor(t)
    shape = tuple(tensor.shape)
    return {"rank": len(shape), "shape": shape, "dtype": tensor.dtype.name, "size": math.prod(shape)}


def as_rank(values: Any, rank: int) -> tf.Tensor:
    tensor = tf.convert_to_tensor(values)
    shape = tuple(tensor.shape)
    if rank < 0 or (rank == 0 and math.prod(shape) != 1):
        raise ValueError(f"a tensor of shape {shape} cannot have rank {rank}")
    if rank == 0:
        return tf.reshape(tensor, ())
    merged = len(shape) - rank + 1
    if merged > 1:
        return tf.reshape(tf.transpose(tensor), (math.prod(shape[:merged]), *shape[merged:]))
    return tf.reshape(tensor, (1,) * (rank - len(shape)) + shape)
