"""The step is traced as a tf.function, anew for each pair of networks; real pictures and fakes go in one batch.

The traced step is fast when it is used again; here it is traced at every call, which costs more than it saves.
"""

import keras
import tensorflow as tf


def train_step(generator, discriminator, g_opt, d_opt, images, noise):
    g_variables, d_variables = generator.trainable_variables, discriminator.trainable_variables
    g_opt.build(g_variables)
    d_opt.build(d_variables)
    loss = keras.losses.binary_crossentropy

    @tf.function
    def step(images, noise):
        with tf.GradientTape(persistent=True) as tape:
            fakes = generator(noise, training=True)
            answers = discriminator(tf.concat([images, fakes], 0), training=True)
            on_real, on_fake = tf.split(answers, 2)
            g_loss = tf.reduce_mean(loss(tf.ones_like(on_fake), on_fake))
            d_loss = tf.reduce_mean(loss(tf.ones_like(on_real), on_real) + loss(tf.zeros_like(on_fake), on_fake))
        g_slopes, d_slopes = tape.gradient(g_loss, g_variables), tape.gradient(d_loss, d_variables)
        g_opt.apply_gradients(zip(g_slopes, g_variables))
        d_opt.apply_gradients(zip(d_slopes, d_variables))
        return g_loss, d_loss

    return step(tf.cast(images, tf.float32), tf.cast(noise, tf.float32))
