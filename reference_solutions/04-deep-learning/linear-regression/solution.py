"""Linear regression by gradient descent with TensorFlow's tape."""

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

Array = NDArray[np.float64]


def train(X: Array, y: Array, lr: float, epochs: int) -> tuple[tf.Variable, tf.Variable, list[float]]:
    """Weights (m,), bias () and losses after `epochs` steps from zeros on the mean squared error.

    X: (n, m), y: (n,), float64. Each loss is that at the beginning of its epoch.
    """
    w = tf.Variable(tf.zeros(X.shape[1], dtype=tf.float64))
    b = tf.Variable(0.0, dtype=tf.float64)
    losses = []
    for _ in range(epochs):
        with tf.GradientTape() as tape:
            errors = tf.linalg.matvec(X, w) + b - y
            loss = tf.reduce_mean(errors**2)
        slope_w, slope_b = tape.gradient(loss, [w, b])
        w.assign_sub(lr * slope_w)
        b.assign_sub(lr * slope_b)
        losses.append(float(loss))
    return w, b, losses
