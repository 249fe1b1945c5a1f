"""Automatic differentiation with TensorFlow's tape."""

from collections.abc import Callable
from typing import Any

import tensorflow as tf


def derivative(f: Callable[[tf.Tensor], tf.Tensor], x: Any) -> tf.Tensor:
    """The derivative of f at each number of x, float64, shaped as x. f works number by number."""
    x = tf.convert_to_tensor(x, dtype=tf.float64)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = f(x)
    return tape.gradient(y, x, unconnected_gradients="zero")


def second_derivative(f: Callable[[tf.Tensor], tf.Tensor], x: Any) -> tf.Tensor:
    """The second derivative of f at each number of x, float64, shaped as x. f works number by number."""
    return derivative(lambda inner: derivative(f, inner), x)


def descend(f: Callable[[tf.Tensor], tf.Tensor], x0: Any, lr: float, steps: int) -> tf.Tensor:
    """Where `steps` steps of gradient descent lead from x0, float64, shaped as x0. f returns one number."""
    x = tf.convert_to_tensor(x0, dtype=tf.float64)
    for _ in range(steps):
        x = x - lr * derivative(f, x)
    return x
