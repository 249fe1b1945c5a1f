"""Your loss is a float64 tensor. The networks of Keras compute in float32, and TensorFlow refuses to mix the two. Let
the loss have the dtype of the answers.
"""

import tensorflow as tf


def minus_log(probability: tf.Tensor) -> tf.Tensor:
    return -tf.reduce_mean(tf.math.log(tf.clip_by_value(probability, 1e-7, 1.0)))


def discriminator_loss(real: tf.Tensor, fake: tf.Tensor) -> tf.Tensor:
    """How badly the discriminator tells real from fake, given its answers (n, 1) and (m, 1): a scalar."""
    return minus_log(tf.cast(real, tf.float64)) + minus_log(1.0 - tf.cast(fake, tf.float64))


def generator_loss(fake: tf.Tensor) -> tf.Tensor:
    """How badly the generator's pictures pass for real, given the discriminator's answers (m, 1): a scalar."""
    return minus_log(tf.cast(fake, tf.float64))
