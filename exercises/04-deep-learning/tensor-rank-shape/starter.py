"""Rank, shape, type and size of tensors."""

from typing import Any

import tensorflow as tf


def describe(t: Any) -> dict[str, Any]:
    """Rank (int), shape (tuple of ints), dtype (name) and size (int) of a tensor or what can be made one."""
    return {"rank": 0, "shape": (), "dtype": "", "size": 0}


def as_rank(values: Any, rank: int) -> tf.Tensor:
    """The values as a tensor with so many axes: new axes of length 1 in front, or the leading axes merged.

    Raises ValueError when the rank is negative, or 0 for more than one number.
    """
    return tf.convert_to_tensor(values)
