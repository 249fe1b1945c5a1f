"""You keep away from division by 0 with a small number under the root. It is small beside 1, but not beside a row of
very small numbers: their length does not become 1. Treat the row of zeros by itself.
"""

import tensorflow as tf


def outer(a: tf.Tensor, b: tf.Tensor) -> tf.Tensor:
    a, b = tf.convert_to_tensor(a), tf.convert_to_tensor(b)
    return a[:, tf.newaxis] * b


def batch_matmul(A: tf.Tensor, B: tf.Tensor) -> tf.Tensor:
    return tf.matmul(A, B)


def normalise_rows(X: tf.Tensor) -> tf.Tensor:
    return tf.math.l2_normalize(X, axis=1)


def one_hot(labels: tf.Tensor, classes: int) -> tf.Tensor:
    return tf.one_hot(labels, classes)


def gather_labels(P: tf.Tensor, labels: tf.Tensor) -> tf.Tensor:
    return tf.gather(P, labels, batch_dims=1)
