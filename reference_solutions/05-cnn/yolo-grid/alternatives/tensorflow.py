"""TensorFlow: scatter the values into the grid, and mask them out of it.

No loop; two boxes in one cell would be added up in silence, for scattering adds.
"""

import numpy as np
import tensorflow as tf


def encode(boxes, classes, S, n_classes):
    boxes = tf.constant(boxes, tf.float64)
    centres = (boxes[:, :2] + boxes[:, 2:]) / 2 * S
    cells = tf.clip_by_value(tf.cast(tf.floor(centres), tf.int32), 0, S - 1)
    ones = tf.ones((len(boxes), 1), tf.float64)
    labels = tf.one_hot(classes, n_classes, dtype=tf.float64)
    values = tf.concat([centres - tf.cast(cells, tf.float64), boxes[:, 2:] - boxes[:, :2], ones, labels], axis=1)
    return tf.scatter_nd(cells[:, ::-1], values, (S, S, 5 + n_classes))


def decode(grid, threshold):
    grid = tf.constant(grid, tf.float64)
    S = grid.shape[0]
    columns, rows = np.meshgrid(np.arange(S), np.arange(S))
    centres = (grid[..., :2] + np.stack([columns, rows], axis=-1)) / S
    half = grid[..., 2:4] / 2
    scores = grid[..., 4] * tf.reduce_max(grid[..., 5:], axis=-1)
    keep = scores >= threshold
    boxes = tf.concat([centres - half, centres + half], axis=-1)
    classes = tf.argmax(grid[..., 5:], axis=-1)
    return tf.boolean_mask(boxes, keep), tf.boolean_mask(classes, keep), tf.boolean_mask(scores, keep)
