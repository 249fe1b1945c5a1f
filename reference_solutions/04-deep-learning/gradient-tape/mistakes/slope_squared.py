"""You square the first derivative. The second derivative is something else: the derivative of the derivative."""

from collections.abc import Callable
from typing import Any

import tensorflow as tf


def derivative(f: Callable[[tf.Tensor], tf.Tensor], x: Any) -> tf.Tensor:
    x = tf.convert_to_tensor(x, dtype=tf.float64)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = f(x)
    return tape.gradient(y, x, unconnected_gradients="zero")


def second_derivative(f: Callable[[tf.Tensor], tf.Tensor], x: Any) -> tf.Tensor:
    return derivative(f, x) ** 2


def descend(f: Callable[[tf.Tensor], tf.Tensor], x0: Any, lr: float, steps: int) -> tf.Tensor:
    x = tf.convert_to_tensor(x0, dtype=tf.float64)
    for _ in range(steps):
        x = x - lr * derivative(f, x)
    return x
