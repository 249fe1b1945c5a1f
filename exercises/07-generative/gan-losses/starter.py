"""The losses of discriminator and generator."""

import tensorflow as tf


def discriminator_loss(real: tf.Tensor, fake: tf.Tensor) -> tf.Tensor:
    """How badly the discriminator tells real from fake: a scalar.

    real, fake: its answers to real and to fake pictures, float32 (n, 1) and (m, 1), each in [0, 1].
    """
    return tf.constant(0.0)


def generator_loss(fake: tf.Tensor) -> tf.Tensor:
    """How badly the generator's pictures pass for real: a scalar.

    fake: the discriminator's answers to them, float32 (m, 1), each in [0, 1].
    """
    return tf.constant(0.0)
