"""At rank 0 you return the first number and throw the others away. A tensor with more than one number cannot become a
scalar: say so with a ValueError.
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
    if rank < 0:
        raise ValueError(f"a tensor of shape {shape} cannot have rank {rank}")
    if rank == 0:
        return tf.reshape(tensor, (-1,))[0]
    merged = len(shape) - rank + 1
    if merged > 1:
        return tf.reshape(tensor, (math.prod(shape[:merged]), *shape[merged:]))
    return tf.reshape(tensor, (1,) * (rank - len(shape)) + shape)
