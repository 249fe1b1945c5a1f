"""You compute the loss with NumPy and make a tensor of the result. Its value is right, but TensorFlow has not seen how
it came about, so there is no slope and nobody can learn from it. Compute with TensorFlow's or Keras's operations.
"""

import numpy as np
import tensorflow as tf


def minus_log(probability: tf.Tensor) -> np.ndarray:
    return -np.log(np.clip(np.asarray(probability, np.float64), 1e-7, 1.0)).mean()


def discriminator_loss(real: tf.Tensor, fake: tf.Tensor) -> tf.Tensor:
    """How badly the discriminator tells real from fake, given its answers (n, 1) and (m, 1): a scalar."""
    return tf.constant(minus_log(real) + minus_log(1.0 - np.asarray(fake)), tf.float32)


def generator_loss(fake: tf.Tensor) -> tf.Tensor:
    """How badly the generator's pictures pass for real, given the discriminator's answers (m, 1): a scalar."""
    return tf.constant(minus_log(fake), tf.float32)
