"""Your tape does not watch x. It watches variables by itself, but x is a constant tensor: without watch there are no
notes about it, and no slope.
"""

from collections.abc import Callable
from typing import Any

import tensorflow as tf


def derivative(f: Callable[[tf.Tensor], tf.Tensor], x: Any) -> tf.Tensor:
    x = tf.convert_to_tensor(x, dtype=tf.float64)
    with tf.GradientTape() as tape:
        y = f(x)
    return tape.gradient(y, x, unconnected_gradients="zero")


def second_derivative(f: Callable[[tf.Tensor], tf.Tensor], x: Any) -> tf.Tensor:
    return derivative(lambda inner: derivative(f, inner), x)


def descend(f: Callable[[tf.Tensor], tf.Tensor], x0: Any, lr: float, steps: int) -> tf.Tensor:
    x = tf.convert_to_tensor(x0, dtype=tf.float64)
    for _ in range(steps):
        x = x - lr * derivative(f, x)
    return x
