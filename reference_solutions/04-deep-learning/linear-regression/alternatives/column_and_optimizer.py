"""Weights as a column, squeezed before they meet the targets, and an optimiser of Keras for the steps.

Shapes as in a layer of a network; the squeeze must not be forgotten, or targets and predictions broadcast to a
table.
"""

import keras
import tensorflow as tf


def train(X, y, lr, epochs):
    features = X.shape[1]
    W = keras.Variable(tf.zeros((features, 1), tf.float64), dtype="float64")
    b = keras.Variable(tf.zeros((), tf.float64), dtype="float64")
    losses = []
    for _ in range(epochs):
        with tf.GradientTape() as tape:
            predictions = tf.squeeze(tf.matmul(X, W.value), axis=1) + b.value
            loss = tf.reduce_mean(tf.square(predictions - y))
        for variable, slope in zip([W, b], tape.gradient(loss, [W.value, b.value]), strict=True):
            variable.assign(variable.value - tf.constant(lr, tf.float64) * slope)
        losses.append(loss.numpy().item())
    return tf.reshape(W.value, (features,)), b.value, losses
