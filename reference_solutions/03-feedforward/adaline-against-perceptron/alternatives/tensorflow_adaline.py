"""Adaline's slopes from TensorFlow's tape; the perceptron in NumPy.

No derivative by hand, so another cost is one line; a tape for each epoch is slow beside the formula.
"""

import numpy as np
import tensorflow as tf


def compare(X, y, eta, epochs):
    return {"perceptron_errors": perceptron(X, y, eta, epochs), **adaline(X, y, eta, epochs)}


def perceptron(X, y, eta, epochs):
    w, b, errors = np.zeros(X.shape[1]), 0.0, np.zeros(epochs, dtype=int)
    for epoch in range(epochs):
        for i in range(len(X)):
            if (1 if np.dot(w, X[i]) + b >= 0 else -1) != y[i]:
                w += 2 * eta * y[i] * X[i]
                b += 2 * eta * y[i]
                errors[epoch] += 1
    return errors


def adaline(X, y, eta, epochs):
    w, b = tf.zeros(X.shape[1], tf.float64), tf.zeros((), tf.float64)
    errors, costs = [], []
    for _ in range(epochs):
        with tf.GradientTape() as tape:
            tape.watch((w, b))
            z = tf.linalg.matvec(X, w) + b
            cost = tf.reduce_mean((z - y) ** 2) / 2
        errors.append(int(np.sum((z.numpy() >= 0) != (y > 0))))
        costs.append(float(cost))
        slope_w, slope_b = tape.gradient(cost, (w, b))
        w, b = w - eta * slope_w, b - eta * slope_b
    return {"adaline_errors": errors, "adaline_costs": costs}
