"""Wrong: the sum of the two means is halved."""

import keras
import tensorflow as tf

bce = keras.losses.BinaryCrossentropy()


def discriminator_loss(real, fake):
    return 0.5 * (bce(tf.ones_like(real), real) + bce(tf.zeros_like(fake), fake))


def generator_loss(fake):
    return bce(tf.ones_like(fake), fake)
