"""Right: number by number: every element is a scalar of its own, answers as floats or arrays."""

import numpy as np
import tensorflow as tf


def _first(f, number):
    t = tf.constant(number, tf.float64)
    with tf.GradientTape() as tape:
        tape.watch(t)
        y = f(t)
    g = tape.gradient(y, t)
    return 0.0 if g is None else float(g)


def _second(f, number):
    t = tf.constant(number, tf.float64)
    with tf.GradientTape() as outer:
        outer.watch(t)
        with tf.GradientTape() as inner:
            inner.watch(t)
            y = f(t)
        g = inner.gradient(y, t)
    h = None if g is None else outer.gradient(g, t)
    return 0.0 if h is None else float(h)


def _map(function, f, x):
    x = np.asarray(x, dtype=np.float64)
    if x.ndim == 0:
        return function(f, float(x))
    return np.array([function(f, v) for v in x.ravel()], dtype=np.float64).reshape(x.shape)


def derivative(f, x):
    return _map(_first, f, x)


def second_derivative(f, x):
    return _map(_second, f, x)


def descend(f, x0, lr, steps):
    x = np.array(x0, dtype=np.float64)
    for _ in range(steps):
        t = tf.convert_to_tensor(x)
        with tf.GradientTape() as tape:
            tape.watch(t)
            y = f(t)
        g = tape.gradient(y, t, unconnected_gradients="zero")
        x = x - lr * g.numpy()
    return x
