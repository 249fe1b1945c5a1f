"""Your generator makes the discriminator's loss large in place of making its own small. That is the other form, ln(1
- d): its slope vanishes when the fakes are bad. Use the cross-entropy with the label 1.
"""

import keras
import tensorflow as tf

cross_entropy = keras.losses.BinaryCrossentropy()


def discriminator_loss(real: tf.Tensor, fake: tf.Tensor) -> tf.Tensor:
    """How badly the discriminator tells real from fake, given its answers (n, 1) and (m, 1): a scalar."""
    return cross_entropy(tf.ones_like(real), real) + cross_entropy(tf.zeros_like(fake), fake)


def generator_loss(fake: tf.Tensor) -> tf.Tensor:
    """How badly the generator's pictures pass for real, given the discriminator's answers (m, 1): a scalar."""
    return -cross_entropy(tf.zeros_like(fake), fake)
