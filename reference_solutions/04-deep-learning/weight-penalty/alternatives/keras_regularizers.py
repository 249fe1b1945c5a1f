"""Keras's own regularisers and its mean squared error.

Nothing to get wrong, but their factors (no ½, a sum and no mean) must be known.
"""

import tensorflow as tf
from tensorflow import keras


def l1(weights, k):
    return tf.add_n([tf.constant(0.0), *(keras.regularizers.L1(k)(tf.cast(w, tf.float32)) for w in weights)])


def l2(weights, k):
    return tf.add_n([tf.constant(0.0), *(keras.regularizers.L2(k)(tf.cast(w, tf.float32)) for w in weights)])


def penalised_loss(model, X, y, k1, k2):
    kernels = [w for w in model.weights if w.name == "kernel"]
    error = keras.losses.MeanSquaredError()(y, model(X, training=False))
    return error + l1(kernels, k1) + l2(kernels, k2)
