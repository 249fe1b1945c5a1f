"""Right: tf.rank and tf.size as ints, axes added and merged one at a time."""

import tensorflow as tf


def describe(t):
    tensor = tf.convert_to_tensor(t)
    return dict(
        rank=int(tf.rank(tensor)),
        shape=tuple(int(n) for n in tensor.shape),
        dtype=tensor.dtype.name,
        size=int(tf.size(tensor)),
    )


def as_rank(values, rank):
    tensor = tf.convert_to_tensor(values)
    if rank < 0 or (rank == 0 and int(tf.size(tensor)) != 1):
        raise ValueError(f"impossible rank {rank}")
    if rank == 0:
        return tf.reshape(tensor, [])
    while tensor.shape.rank < rank:
        tensor = tf.expand_dims(tensor, axis=0)
    while tensor.shape.rank > rank:
        first, second, *others = tensor.shape.as_list()
        tensor = tf.reshape(tensor, [first * second, *others])
    return tensor
