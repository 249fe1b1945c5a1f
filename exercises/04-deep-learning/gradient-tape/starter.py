"""Automatic differentiation with TensorFlow's tape."""

from collections.abc import Callable
from typing import Any

import tensorflow as tf


def derivative(f: Callable[[tf.Tensor], tf.Tensor], x: Any) -> tf.Tensor:
    """The derivative of f at each number of x, float64, shaped as x. f works number by number."""
    return tf.convert_to_tensor(x, dtype=tf.float64)


def second_derivative(f: Callable[[tf.Tensor], tf.Tensor], x: Any) -> tf.Tensor:
    """The second derivative of f at each number of x, float64, shaped as x. f works number by number."""
    return tf.convert_to_tensor(x, dtype=tf.float64)


def descend(f: Callable[[tf.Tensor], tf.Tensor], x0: Any, lr: float, steps: int) -> tf.Tensor:
    """Where `steps` steps of gradient descent lead from x0, float64, shaped as x0. f returns one number."""
    return tf.convert_to_tensor(x0, dtype=tf.float64) + lr
