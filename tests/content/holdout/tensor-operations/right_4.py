"""Right: matrix products, broadcasted batch product, multiply_no_nan, scatter and flat index."""

import tensorflow as tf


def outer(a, b):
    return tf.matmul(tf.reshape(a, (-1, 1)), tf.reshape(b, (1, -1)))


def batch_matmul(A, B):
    A, B = tf.convert_to_tensor(A), tf.convert_to_tensor(B)
    return tf.reduce_sum(A[:, :, :, tf.newaxis] * B[:, tf.newaxis, :, :], axis=2)


def normalise_rows(X):
    X = tf.convert_to_tensor(X)
    norm, zero = tf.linalg.norm(X, axis=-1), tf.zeros_like(X)
    return tf.where(tf.expand_dims(norm == 0, 1), zero, X / tf.expand_dims(norm, 1))


def one_hot(labels, classes):
    labels = tf.cast(labels, tf.int64)
    n = tf.size(labels, out_type=tf.int64)
    places = tf.stack([tf.range(n), labels], axis=1)
    return tf.scatter_nd(places, tf.ones(tf.shape(labels), tf.float32), tf.stack([n, tf.cast(classes, tf.int64)]))


def gather_labels(P, labels):
    P = tf.convert_to_tensor(P)
    labels = tf.cast(labels, tf.int64)
    flat = tf.reshape(P, [-1])
    starts = tf.range(tf.size(labels, out_type=tf.int64)) * P.shape[1]
    return tf.gather(flat, starts + labels)
