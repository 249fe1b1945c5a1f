"""TensorFlow, with a matrix that turns corners into centres and sizes, and its inverse.

The way back is the inverse matrix, so the two cannot disagree; the numbers of the matrix say little by themselves.
"""

import tensorflow as tf

TO_CENTRE = tf.constant([[0.5, 0, -1, 0], [0, 0.5, 0, -1], [0.5, 0, 1, 0], [0, 0.5, 0, 1]], tf.float64)


def centred(boxes):
    return tf.split(tf.cast(boxes, tf.float64) @ TO_CENTRE, 2, axis=1)


def encode_deltas(proposals, truths):
    (p, size), (g, true_size) = centred(proposals), centred(truths)
    return tf.concat([(g - p) / size, tf.math.log(true_size / size)], axis=1)


def apply_deltas(proposals, deltas):
    p, size = centred(proposals)
    t, s = tf.split(tf.cast(deltas, tf.float64), 2, axis=1)
    return tf.concat([p + t * size, size * tf.exp(s)], axis=1) @ tf.linalg.inv(TO_CENTRE)
