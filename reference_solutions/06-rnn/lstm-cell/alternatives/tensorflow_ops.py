"""TensorFlow's split and sigmoid.

A tape can differentiate it, so it could be trained; heavier than NumPy for one step.
"""

import tensorflow as tf


def lstm_step(x, h, c, W, U, b):
    z = tf.tensordot(x, W, 1) + tf.tensordot(h, U, 1) + b
    i, f, g, o = tf.split(z, 4, axis=-1)
    c = tf.sigmoid(f) * c + tf.sigmoid(i) * tf.tanh(g)
    return tf.sigmoid(o) * tf.tanh(c), c
