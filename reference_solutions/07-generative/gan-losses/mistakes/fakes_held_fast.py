"""You put tf.stop_gradient around the fakes' answers. Then no slope comes back through them: the discriminator learns
nothing from fakes, and the generator nothing at all. Which variables learn is for the step to decide, not for the loss.
"""

import keras
import tensorflow as tf

cross_entropy = keras.losses.BinaryCrossentropy()


def discriminator_loss(real: tf.Tensor, fake: tf.Tensor) -> tf.Tensor:
    """How badly the discriminator tells real from fake, given its answers (n, 1) and (m, 1): a scalar."""
    fake = tf.stop_gradient(fake)
    return cross_entropy(tf.ones_like(real), real) + cross_entropy(tf.zeros_like(fake), fake)


def generator_loss(fake: tf.Tensor) -> tf.Tensor:
    """How badly the generator's pictures pass for real, given the discriminator's answers (m, 1): a scalar."""
    return cross_entropy(tf.ones_like(fake), tf.stop_gradient(fake))
