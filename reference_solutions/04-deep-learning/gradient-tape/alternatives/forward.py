"""The chain rule from front to back, with a forward accumulator; one inside the other for the second derivative.

Needs no memory for the way; with many inputs it would have to go once for each of them, where a tape goes once for
all.
"""

import tensorflow as tf


def derivative(f, x):
    x = tf.convert_to_tensor(x, dtype=tf.float64)
    with tf.autodiff.ForwardAccumulator(x, tf.ones_like(x)) as forward:
        y = f(x)
    slope = forward.jvp(y)
    return tf.zeros_like(x) if slope is None else slope


def second_derivative(f, x):
    return derivative(lambda inner: derivative(f, inner), x)


def descend(f, x0, lr, steps):
    x = tf.convert_to_tensor(x0, dtype=tf.float64)
    for _ in range(steps):
        with tf.GradientTape() as tape:
            tape.watch(x)
            y = f(x)
        slope = tape.gradient(y, x)
        if slope is None:
            break
        x -= lr * slope
    return x
