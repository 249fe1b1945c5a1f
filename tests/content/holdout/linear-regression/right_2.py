"""Right: plain tensors that are watched and replaced, everything as a column."""

import tensorflow as tf


def train(X, y, lr, epochs):
    X = tf.convert_to_tensor(X, tf.float64)
    target = tf.reshape(tf.convert_to_tensor(y, tf.float64), (-1, 1))
    w = tf.zeros((X.shape[1], 1), tf.float64)
    b = tf.zeros((), tf.float64)
    history = []
    for epoch in range(epochs):
        with tf.GradientTape() as tape:
            tape.watch([w, b])
            error = X @ w + b - target
            loss = tf.reduce_sum(error * error) / X.shape[0]
        gradients = tape.gradient(loss, (w, b))
        w = w - lr * gradients[0]
        b = b - lr * gradients[1]
        history.append(loss.numpy())
    return tf.reshape(w, (-1,)), b, history
