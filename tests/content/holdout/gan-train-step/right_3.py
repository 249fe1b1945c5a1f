"""Right: tapes that watch only the variables of their own network."""

import keras
import tensorflow as tf


def train_step(generator, discriminator, g_opt, d_opt, images, noise):
    bce = keras.losses.binary_crossentropy
    g_tape = tf.GradientTape(watch_accessed_variables=False)
    d_tape = tf.GradientTape(watch_accessed_variables=False)
    with g_tape, d_tape:
        for v in generator.trainable_variables:
            g_tape.watch(v.value)
        for v in discriminator.trainable_variables:
            d_tape.watch(v.value)
        fakes = generator(noise, training=True)
        p_fake = discriminator(fakes, training=True)
        p_real = discriminator(images, training=True)
        loss_g = tf.reduce_mean(bce(tf.ones_like(p_fake), p_fake))
        loss_d = tf.reduce_mean(bce(tf.ones_like(p_real), p_real)) + tf.reduce_mean(bce(tf.zeros_like(p_fake), p_fake))
    grads = g_tape.gradient(loss_g, [v.value for v in generator.trainable_variables])
    more = d_tape.gradient(loss_d, [v.value for v in discriminator.trainable_variables])
    g_opt.apply_gradients(list(zip(grads, generator.trainable_variables)))
    d_opt.apply_gradients(list(zip(more, discriminator.trainable_variables)))
    return loss_g, loss_d
