"""Wrong: a small number is added to the length, so short rows do not get the length 1."""

import tensorflow as tf


def outer(a, b):
    a, b = tf.convert_to_tensor(a), tf.convert_to_tensor(b)
    return a[:, None] * b[None, :]


def batch_matmul(A, B):
    return tf.matmul(A, B)


def normalise_rows(X):
    X = tf.convert_to_tensor(X)
    length = tf.norm(X, axis=1, keepdims=True)
    return X / (length + 1e-7)


def one_hot(labels, classes):
    return tf.one_hot(labels, classes, dtype=tf.float32)


def gather_labels(P, labels):
    return tf.gather(P, labels, batch_dims=1)
