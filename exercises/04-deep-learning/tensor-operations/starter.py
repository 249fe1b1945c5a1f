"""Tensor operations without loops."""

import tensorflow as tf


def outer(a: tf.Tensor, b: tf.Tensor) -> tf.Tensor:
    """All products a[i] * b[j]: (n,) and (m,) give (n, m)."""
    return tf.zeros((1, 1))


def batch_matmul(A: tf.Tensor, B: tf.Tensor) -> tf.Tensor:
    """The matrix product of each pair: (k, n, p) and (k, p, m) give (k, n, m)."""
    return tf.zeros((1, 1, 1))


def normalise_rows(X: tf.Tensor) -> tf.Tensor:
    """Each row of X, shape (n, m), divided by its Euclidean length; rows of zeros stay."""
    return tf.convert_to_tensor(X)


def one_hot(labels: tf.Tensor, classes: int) -> tf.Tensor:
    """A float32 row for each label: 0 but for a 1 in the label's column; (n,) gives (n, classes)."""
    return tf.zeros((1, classes))


def gather_labels(P: tf.Tensor, labels: tf.Tensor) -> tf.Tensor:
    """P[i, labels[i]] for each row i: (n, c) and (n,) give (n,)."""
    return tf.zeros(1)
