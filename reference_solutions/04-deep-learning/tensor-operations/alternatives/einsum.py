"""Letters for the axes: Einstein's sums for the products, one-hot rows for the picking.

The letters say which axis meets which; picking by one-hot rows multiplies many zeros.
"""

import tensorflow as tf


def outer(a, b):
    return tf.einsum("i,j->ij", a, b)


def batch_matmul(A, B):
    return tf.einsum("knp,kpm->knm", A, B)


def normalise_rows(X):
    squares = tf.einsum("ij,ij->i", X, X)[:, None]
    return tf.where(squares > 0, X / tf.sqrt(tf.where(squares > 0, squares, tf.ones_like(squares))), tf.zeros_like(X))


def one_hot(labels, classes):
    columns = tf.range(classes, dtype=labels.dtype)
    return tf.cast(tf.equal(labels[:, None], columns), tf.float32)


def gather_labels(P, labels):
    P = tf.convert_to_tensor(P)
    return tf.reduce_sum(P * tf.one_hot(labels, P.shape[1], dtype=P.dtype), axis=1)
