"""Right: one persistent tape, optimiser.apply, floats as answers."""

import tensorflow as tf


def _log(p):
    return tf.math.log(tf.clip_by_value(p, 1e-7, 1.0))


def train_step(generator, discriminator, g_opt, d_opt, images, noise):
    g_vars, d_vars = generator.trainable_variables, discriminator.trainable_variables
    with tf.GradientTape(persistent=True) as tape:
        pictures = generator(tf.cast(noise, tf.float32), training=True)
        on_real = discriminator(tf.cast(images, tf.float32), training=True)
        on_fake = discriminator(pictures, training=True)
        g_loss = -tf.reduce_mean(_log(on_fake))
        d_loss = -tf.reduce_mean(_log(on_real)) - tf.reduce_mean(_log(1.0 - on_fake))
    d_grads = tape.gradient(d_loss, d_vars)
    g_grads = tape.gradient(g_loss, g_vars)
    del tape
    d_opt.apply(d_grads, d_vars)
    g_opt.apply(g_grads, g_vars)
    return float(g_loss), float(d_loss)
