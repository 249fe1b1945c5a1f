"""Reversed rows of a ragged tensor, padded behind, cut and turned round again.

Padding and cutting in one call; it turns round what it does not need turned, for TensorFlow pads behind only.
"""

import tensorflow as tf


def pad_sequences(sequences, length=None):
    backwards = tf.ragged.constant([tokens[::-1] for tokens in sequences], dtype=tf.int32)
    return backwards.to_tensor(0, shape=(None, length))[:, ::-1]
