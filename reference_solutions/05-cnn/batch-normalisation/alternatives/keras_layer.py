"""The layer of Keras, in training and in use; one step of it moves its running values.

Tested by many; its defaults (momentum, epsilon) are not those of every paper.
"""

import keras
import numpy as np


def layer(x, gamma, beta, mean, var, eps, momentum):
    made = keras.layers.BatchNormalization(epsilon=eps, momentum=momentum, dtype="float64")
    made.build(x.shape)
    made.set_weights([gamma, beta, mean, var])
    return made


def batch_norm_train(x, gamma, beta, eps):
    made = layer(x, gamma, beta, np.zeros_like(gamma), np.ones_like(gamma), eps, momentum=0.0)
    y = made(x, training=True)
    return y, made.moving_mean, made.moving_variance  # with momentum 0 they are those of the batch


def batch_norm_infer(x, gamma, beta, mean, var, eps):
    return layer(x, gamma, beta, mean, var, eps, momentum=0.0)(x, training=False)


def update_running(running_mean, running_var, mean, var, momentum):
    return running_mean + (1 - momentum) * (mean - running_mean), running_var + (1 - momentum) * (var - running_var)
