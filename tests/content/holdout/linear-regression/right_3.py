"""Right: a tf.Module in the style of the TensorFlow guide; NumPy values as the answer."""

import numpy as np
import tensorflow as tf


class Linear(tf.Module):
    def __init__(self, m):
        super().__init__()
        self.w = tf.Variable(np.zeros(m), name="w")
        self.b = tf.Variable(np.float64(0.0), name="b")

    def __call__(self, x):
        return tf.reduce_sum(x * self.w, axis=1) + self.b


def mse(target, predicted):
    return tf.reduce_mean(tf.square(target - predicted))


def train(X, y, lr, epochs):
    model = Linear(np.shape(X)[1])
    losses = []
    for _ in range(epochs):
        with tf.GradientTape(persistent=True) as t:
            current = mse(y, model(X))
        losses.append(current.numpy().item())
        dw, db = t.gradient(current, model.w), t.gradient(current, model.b)
        model.w.assign(model.w - lr * dw)
        model.b.assign(model.b - lr * db)
    return model.w.numpy(), model.b.numpy(), losses
