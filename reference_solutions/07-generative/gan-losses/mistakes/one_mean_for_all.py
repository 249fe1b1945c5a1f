"""You put all pictures in one batch and take one mean, twice. That is right only if there are as many fakes as real
ones. Take two means and add them.
"""

import keras
import tensorflow as tf

cross_entropy = keras.losses.BinaryCrossentropy()


def discriminator_loss(real: tf.Tensor, fake: tf.Tensor) -> tf.Tensor:
    """How badly the discriminator tells real from fake, given its answers (n, 1) and (m, 1): a scalar."""
    return 2 * cross_entropy(tf.concat([tf.ones_like(real), tf.zeros_like(fake)], 0), tf.concat([real, fake], 0))


def generator_loss(fake: tf.Tensor) -> tf.Tensor:
    """How badly the generator's pictures pass for real, given the discriminator's answers (m, 1): a scalar."""
    return cross_entropy(tf.ones_like(fake), fake)
