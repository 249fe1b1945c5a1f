"""Wrong: the bias's slope is computed after the weights have moved."""

import tensorflow as tf


def train(X, y, lr, epochs):
    w = tf.Variable(tf.zeros(X.shape[1], dtype=tf.float64))
    b = tf.Variable(0.0, dtype=tf.float64)
    losses = []
    for _ in range(epochs):
        with tf.GradientTape() as tape:
            prediction = tf.linalg.matvec(X, w) + b
            loss = tf.reduce_mean((prediction - y) ** 2)
        w.assign_sub(lr * tape.gradient(loss, w))
        with tf.GradientTape() as tape:
            again = tf.reduce_mean((tf.linalg.matvec(X, w) + b - y) ** 2)
        b.assign_sub(lr * tape.gradient(again, b))
        losses.append(float(loss))
    return w, b, losses
