"""Variables, which the tape watches by itself; two tapes in one another.

Nothing to watch by hand; each call makes a variable anew, which costs more than a tensor.
"""

import tensorflow as tf

ZERO = tf.UnconnectedGradients.ZERO


def derivative(f, x):
    x = tf.Variable(x, dtype=tf.float64)
    with tf.GradientTape() as tape:
        y = f(x)
    return tape.gradient(y, x, unconnected_gradients=ZERO).numpy()


def second_derivative(f, x):
    x = tf.Variable(x, dtype=tf.float64)
    with tf.GradientTape() as outer:
        with tf.GradientTape() as inner:
            y = f(x)
        slope = inner.gradient(y, x, unconnected_gradients=ZERO)
    return outer.gradient(slope, x, unconnected_gradients=ZERO).numpy()


def descend(f, x0, lr, steps):
    x = tf.Variable(x0, dtype=tf.float64)
    for _ in range(steps):
        x.assign_sub(tf.constant(lr, tf.float64) * derivative(f, x))
    return x.numpy()
