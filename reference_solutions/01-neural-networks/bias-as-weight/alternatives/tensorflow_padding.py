"""TensorFlow: padding makes the ones, a product of matrices makes the potential.

Fits into a network of tensors; padding is made for borders, so a reader has to think what it does here.
"""

import tensorflow as tf


def add_bias_input(X):
    return tf.pad(X, [[0, 0], [1, 0]], constant_values=1.0)


def neuron(x, w):
    row = add_bias_input(x.reshape(1, -1))
    potential = tf.matmul(row, w.reshape(-1, 1))[0, 0]
    return 1 if potential >= 0 else 0
