"""Wrong: the biases pay too."""

import keras
import numpy as np
import tensorflow as tf


def l1(weights, k):
    return k * sum(float(tf.reduce_sum(tf.abs(tf.cast(w, tf.float64)))) for w in weights)


def l2(weights, k):
    return k * sum(float(tf.reduce_sum(tf.square(tf.cast(w, tf.float64)))) for w in weights)


def penalised_loss(model, X, y, k1, k2):
    kernels = [variable.value for variable in model.trainable_weights]
    kernels = [np.array(kernel) for kernel in kernels]
    prediction = model(tf.cast(X, tf.float32))
    error = tf.reduce_mean((prediction - tf.cast(y, tf.float32)) ** 2)
    return float(error) + l1(kernels, k1) + l2(kernels, k2)
