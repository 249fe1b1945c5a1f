"""TensorFlow's own; it numbers the axes y first, which changes no overlap.

Tried by many, and fast; what it does inside is not to be seen.
"""

import tensorflow as tf


def nms(boxes, scores, threshold):
    if len(boxes) == 0:
        return []
    return tf.image.non_max_suppression(
        tf.cast(boxes, tf.float32), tf.cast(scores, tf.float32), len(boxes), iou_threshold=threshold
    )
