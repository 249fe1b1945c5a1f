"""Wrong: the generator's optimiser gets the discriminator's variables too."""

import keras
import tensorflow as tf

cross_entropy = keras.losses.BinaryCrossentropy()


def train_step(generator, discriminator, g_opt, d_opt, images, noise):
    with tf.GradientTape() as gen_tape, tf.GradientTape() as disc_tape:
        fakes = generator(noise, training=True)
        real = discriminator(images, training=True)
        fake = discriminator(fakes, training=True)
        g_loss = cross_entropy(tf.ones_like(fake), fake)
        d_loss = cross_entropy(tf.ones_like(real), real) + cross_entropy(tf.zeros_like(fake), fake)
    g_variables = generator.trainable_variables + discriminator.trainable_variables
    g_slopes = gen_tape.gradient(g_loss, g_variables)
    d_slopes = disc_tape.gradient(d_loss, discriminator.trainable_variables)
    g_opt.apply_gradients(zip(g_slopes, g_variables))
    d_opt.apply_gradients(zip(d_slopes, discriminator.trainable_variables))
    return g_loss, d_loss
