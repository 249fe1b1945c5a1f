"""One persistent tape, logarithms by hand, and the optimisers' own ``apply``.

One pass serves both players; a persistent tape holds its memory until it is let go.
"""

import tensorflow as tf


def minus_log(probability):
    return -tf.reduce_mean(tf.math.log(tf.clip_by_value(probability, 1e-7, 1.0)))


def train_step(generator, discriminator, g_opt, d_opt, images, noise):
    with tf.GradientTape(persistent=True) as tape:
        fakes = generator(noise, training=True)
        on_fake, on_real = discriminator(fakes, training=True), discriminator(images, training=True)
        g_loss = minus_log(on_fake)
        d_loss = minus_log(on_real) + minus_log(1.0 - on_fake)
    slopes = [
        (g_opt, tape.gradient(g_loss, generator.trainable_variables), generator.trainable_variables),
        (d_opt, tape.gradient(d_loss, discriminator.trainable_variables), discriminator.trainable_variables),
    ]
    for optimizer, gradients, variables in slopes:
        optimizer.apply(gradients, variables)
    return float(g_loss), float(d_loss)
