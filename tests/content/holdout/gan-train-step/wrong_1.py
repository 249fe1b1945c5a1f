"""Wrong: the discriminator moves before the generator has its slopes."""

import keras
import tensorflow as tf

bce = keras.losses.BinaryCrossentropy()


def train_step(generator, discriminator, g_opt, d_opt, images, noise):
    with tf.GradientTape() as g_tape:
        fakes = generator(noise, training=True)
        with tf.GradientTape() as d_tape:
            real, fake = discriminator(images, training=True), discriminator(fakes, training=True)
            d_loss = bce(tf.ones_like(real), real) + bce(tf.zeros_like(fake), fake)
        d_slopes = d_tape.gradient(d_loss, discriminator.trainable_variables)
        d_opt.apply_gradients(zip(d_slopes, discriminator.trainable_variables))
        fake = discriminator(fakes, training=True)
        g_loss = bce(tf.ones_like(fake), fake)
    g_slopes = g_tape.gradient(g_loss, generator.trainable_variables)
    g_opt.apply_gradients(zip(g_slopes, generator.trainable_variables))
    return g_loss, d_loss
