"""Broadcast products that are summed, rows of an identity matrix, and pairs of indices.

Picks numbers without multiplying; the broadcast product holds a table with one axis more, which large matrices
would feel.
"""

import tensorflow as tf


def outer(a, b):
    return tf.tensordot(a, b, axes=0)


def batch_matmul(A, B):
    A, B = tf.convert_to_tensor(A), tf.convert_to_tensor(B)
    return tf.reduce_sum(A[:, :, :, None] * B[:, None, :, :], axis=2)


def normalise_rows(X):
    X = tf.convert_to_tensor(X)
    length = tf.sqrt(tf.reduce_sum(tf.square(X), axis=-1, keepdims=True))
    return X / tf.where(length == 0, tf.ones_like(length), length)


def one_hot(labels, classes):
    return tf.gather(tf.eye(classes), labels)


def gather_labels(P, labels):
    labels = tf.convert_to_tensor(labels)
    rows = tf.range(tf.size(labels, out_type=labels.dtype), dtype=labels.dtype)
    return tf.gather_nd(P, tf.stack([rows, labels], axis=1))
