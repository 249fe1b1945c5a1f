"""You find the gradient once, at the start, and use it for every step. The slope changes as you walk: ask for it anew
at each step.
"""

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
    return derivative(lambda inner: derivative(f, inner), x)


def descend(f: Callable[[tf.Tensor], tf.Tensor], x0: Any, lr: float, steps: int) -> tf.Tensor:
    x = tf.convert_to_tensor(x0, dtype=tf.float64)
    slope = derivative(f, x)
    for _ in range(steps):
        x = x - lr * slope
    return x
