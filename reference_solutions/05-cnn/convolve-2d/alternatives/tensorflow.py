"""TensorFlow's convolution, with one image, one channel and one filter.

Fast on large images; axes have to be added before and taken away after it.
"""

import numpy as np
import tensorflow as tf


def convolve2d(image, kernel, stride=1, padding=0):
    batch = tf.constant(np.pad(image, padding)[None, :, :, None], tf.float64)
    return tf.nn.conv2d(batch, tf.constant(kernel, tf.float64)[:, :, None, None], stride, "VALID")[0, :, :, 0]
