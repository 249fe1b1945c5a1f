"""Rank, shape, type and size of tensors."""

import math
from typing import Any

import tensorflow as tf


def describe(t: Any) -> dict[str, Any]:
    """Rank (int), shape (tuple of ints), dtype (name) and size (int) of a tensor or what can be made one."""
    tensor = tf.convert_to_tensor(t)
    shape = tuple(tensor.shape)
    return {"rank": len(shape), "shape": shape, "dtype": tensor.dtype.name, "size": math.prod(shape)}


def as_rank(values: Any, rank: int) -> tf.Tensor:
    """The values as a tensor with so many axes: new axes of length 1 in front, or the leading axes merged.

    Raises ValueError when the rank is negative, or 0 for more than one number.
    """
    tensor = tf.convert_to_tensor(values)
    shape = tuple(tensor.shape)
    if rank < 0 or (rank == 0 and math.prod(shape) != 1):
        raise ValueError(f"a tensor of shape {shape} cannot have rank {rank}")
    if rank == 0:
        return tf.reshape(tensor, ())
    merged = len(shape) - rank + 1
    if merged > 1:
        return tf.reshape(tensor, (math.prod(shape[:merged]), *shape[merged:]))
    return tf.reshape(tensor, (1,) * (rank - len(shape)) + shape)
