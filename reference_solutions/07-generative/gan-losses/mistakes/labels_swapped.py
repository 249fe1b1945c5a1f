"""You have the discriminator's labels the wrong way round: it is paid for calling fakes real. Real pictures have the
label 1, fakes the label 0.
"""

import keras
import tensorflow as tf

cross_entropy = keras.losses.BinaryCrossentropy()


def discriminator_loss(real: tf.Tensor, fake: tf.Tensor) -> tf.Tensor:
    """How badly the discriminator tells real from fake, given its answers (n, 1) and (m, 1): a scalar."""
    return cross_entropy(tf.zeros_like(real), real) + cross_entropy(tf.ones_like(fake), fake)


def generator_loss(fake: tf.Tensor) -> tf.Tensor:
    """How badly the generator's pictures pass for real, given the discriminator's answers (m, 1): a scalar."""
    return cross_entropy(tf.ones_like(fake), fake)
