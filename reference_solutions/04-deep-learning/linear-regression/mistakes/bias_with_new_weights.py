"""You change w first, and then compute the slope of b with the new weights. Both slopes belong to the same place: ask
the tape for both before you change anything.
"""

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

Array = NDArray[np.float64]


def train(X: Array, y: Array, lr: float, epochs: int) -> tuple[tf.Variable, tf.Variable, list[float]]:
    w = tf.Variable(tf.zeros(X.shape[1], dtype=tf.float64))
    b = tf.Variable(0.0, dtype=tf.float64)
    losses = []
    for _ in range(epochs):
        with tf.GradientTape() as tape:
            errors = tf.linalg.matvec(X, w) + b - y
            loss = tf.reduce_mean(errors**2)
        slope_w, _ = tape.gradient(loss, [w, b])
        w.assign_sub(lr * slope_w)
        b.assign_sub(lr * 2.0 * tf.reduce_mean(tf.linalg.matvec(X, w) + b - y))
        losses.append(float(loss))
    return w, b, losses
