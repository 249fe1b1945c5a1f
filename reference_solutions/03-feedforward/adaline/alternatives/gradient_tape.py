"""TensorFlow differentiates the cost; the whole training is one compiled loop.

No derivative by hand, so it serves other costs as well; compiling takes longer than a short training.
"""

import tensorflow as tf


@tf.function(reduce_retracing=True)
def descend(X, y, eta, epochs):
    w, b = tf.zeros(tf.shape(X)[1], tf.float64), tf.zeros((), tf.float64)
    costs = tf.TensorArray(tf.float64, size=epochs)
    for k in tf.range(epochs):
        with tf.GradientTape() as tape:
            tape.watch((w, b))
            cost = tf.reduce_mean((tf.linalg.matvec(X, w) + b - y) ** 2) / 2
        slope_w, slope_b = tape.gradient(cost, (w, b))
        w, b = w - eta * slope_w, b - eta * slope_b
        costs = costs.write(k, cost)
    return w, b, costs.stack()


def fit(X, y, eta, epochs):
    X, y, eta = (tf.constant(a, tf.float64) for a in (X, y, eta))
    w, b, costs = descend(X, y, eta, tf.constant(epochs))
    return w, float(b), costs.numpy().tolist()
