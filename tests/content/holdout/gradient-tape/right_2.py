"""Right: variables and assign_sub; None is replaced by zeros."""

import numpy as np
import tensorflow as tf


def _variable(x):
    return tf.Variable(np.array(x, dtype=np.float64))


def _or_zeros(gradient, x):
    return tf.zeros_like(x) if gradient is None else tf.convert_to_tensor(gradient)


def derivative(f, x):
    v = _variable(x)
    with tf.GradientTape() as tape:
        y = f(tf.convert_to_tensor(v))
    return _or_zeros(tape.gradient(y, v), v)


def second_derivative(f, x):
    v = _variable(x)
    with tf.GradientTape(persistent=True) as t2:
        with tf.GradientTape() as t1:
            y = f(tf.convert_to_tensor(v))
        first = _or_zeros(t1.gradient(y, v), v)
    return _or_zeros(t2.gradient(first, v), v)


def descend(f, x0, lr, steps):
    v = _variable(x0)
    for _ in range(steps):
        with tf.GradientTape() as tape:
            loss = f(tf.convert_to_tensor(v))
        v.assign_sub(lr * _or_zeros(tape.gradient(loss, v), v))
    return v.numpy()
