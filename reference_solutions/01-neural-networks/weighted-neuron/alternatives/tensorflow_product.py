"""TensorFlow for the scalar product."""

import tensorflow as tf


def neuron(x, w, b):
    potential = tf.tensordot(w, x, axes=1) - b
    return int(potential.numpy() >= 0)
