"""Right: Keras's BinaryCrossentropy."""

import keras
import tensorflow as tf

bce = keras.losses.BinaryCrossentropy()


def discriminator_loss(real, fake):
    return bce(tf.ones_like(real), real) + bce(tf.zeros_like(fake), fake)


def generator_loss(fake):
    return bce(tf.ones_like(fake), fake)
