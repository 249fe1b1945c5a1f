"""Wrong: descend makes one step too many."""

import tensorflow as tf


def derivative(f, x):
    x = tf.convert_to_tensor(x, dtype=tf.float64)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = f(x)
    return tape.gradient(y, x, unconnected_gradients="zero")


def second_derivative(f, x):
    x = tf.convert_to_tensor(x, dtype=tf.float64)
    with tf.GradientTape() as outer:
        outer.watch(x)
        with tf.GradientTape() as inner:
            inner.watch(x)
            y = f(x)
        slope = inner.gradient(y, x, unconnected_gradients="zero")
    return outer.gradient(slope, x, unconnected_gradients="zero")


def descend(f, x0, lr, steps):
    x = tf.convert_to_tensor(x0, dtype=tf.float64)
    for _ in range(steps + 1):
        x = x - lr * derivative(f, x)
    return x
