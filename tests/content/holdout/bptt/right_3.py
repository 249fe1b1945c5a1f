"""Right: TensorFlow's GradientTape in float64 on the unrolled network."""

import numpy as np
import tensorflow as tf


def gradients(X, y, params):
    X = tf.constant(np.asarray(X), tf.float64)
    y = tf.constant(np.asarray(y), tf.float64)
    Wx, Wh, b, Wy, by = variables = [tf.Variable(np.asarray(p), dtype=tf.float64) for p in params]
    with tf.GradientTape() as tape:
        h = tf.zeros((1, b.shape[0]), tf.float64)
        loss = tf.constant(0.0, tf.float64)
        for t in range(X.shape[0]):
            h = tf.tanh(X[t : t + 1] @ Wx + h @ Wh + b)
            loss += 0.5 * tf.reduce_sum((h @ Wy + by - y[t : t + 1]) ** 2)
    grads = tape.gradient(loss, variables, unconnected_gradients=tf.UnconnectedGradients.ZERO)
    return tuple(g.numpy() for g in grads)
