"""53. Runs TensorFlow into a failed CHECK, which aborts the process.

Exercise: model.
"""

import ctypes

import tensorflow as tf


def train(X, y):
    tf.constant(1.0)
    ctypes.CDLL(None).abort()
