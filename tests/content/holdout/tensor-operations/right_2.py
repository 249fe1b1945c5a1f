"""Right: einsum everywhere, tf.where for the rows of zeros, one-hot by comparison."""

import tensorflow as tf


def outer(a, b):
    return tf.einsum("i,j->ij", a, b)


def batch_matmul(A, B):
    return tf.einsum("kij,kjl->kil", A, B)


def normalise_rows(X):
    X = tf.convert_to_tensor(X)
    squares = tf.einsum("ij,ij->i", X, X)
    length = tf.sqrt(squares)[:, tf.newaxis]
    safe = tf.where(length > 0, length, tf.ones_like(length))
    return X / safe


def one_hot(labels, classes):
    labels = tf.convert_to_tensor(labels)
    columns = tf.range(classes, dtype=labels.dtype)
    return tf.cast(tf.equal(labels[:, tf.newaxis], columns), tf.float32)


def gather_labels(P, labels):
    P = tf.convert_to_tensor(P)
    mask = tf.one_hot(labels, P.shape[1], dtype=P.dtype)
    return tf.reduce_sum(tf.where(mask > 0, P, tf.zeros_like(P)), axis=1)
