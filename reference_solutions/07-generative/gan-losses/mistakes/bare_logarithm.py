"""You take the logarithm of the answers as they are. An answer of exactly 0 for a real picture, or 1 for a fake,
then costs infinitely much, and nobody can learn from that: keep the argument of the logarithm at 1e-7 or more.
"""

import tensorflow as tf


def discriminator_loss(real: tf.Tensor, fake: tf.Tensor) -> tf.Tensor:
    return -tf.reduce_mean(tf.math.log(real)) - tf.reduce_mean(tf.math.log(1.0 - fake))


def generator_loss(fake: tf.Tensor) -> tf.Tensor:
    return -tf.reduce_mean(tf.math.log(fake))
