"""Tensor operations without loops."""

import tensorflow as tf


def outer(a: tf.Tensor, b: tf.Tensor) -> tf.Tensor:
    """All products a[i] * b[j]: (n,) and (m,) give (n, m)."""
    a, b = tf.convert_to_tensor(a), tf.convert_to_tensor(b)
    return a[:, tf.newaxis] * b


def batch_matmul(A: tf.Tensor, B: tf.Tensor) -> tf.Tensor:
    """The matrix product of each pair: (k, n, p) and (k, p, m) give (k, n, m)."""
    return tf.matmul(A, B)


def normalise_rows(X: tf.Tensor) -> tf.Tensor:
    """Each row of X, shape (n, m), divided by its Euclidean length; rows of zeros stay."""
    return tf.math.divide_no_nan(X, tf.norm(X, axis=1, keepdims=True))


def one_hot(labels: tf.Tensor, classes: int) -> tf.Tensor:
    """A float32 row for each label: 0 but for a 1 in the label's column; (n,) gives (n, classes)."""
    return tf.one_hot(labels, classes)


def gather_labels(P: tf.Tensor, labels: tf.Tensor) -> tf.Tensor:
    """P[i, labels[i]] for each row i: (n, c) and (n,) give (n,)."""
    return tf.gather(P, labels, batch_dims=1)
