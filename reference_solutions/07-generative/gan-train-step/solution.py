"""One step of the game between generator and discriminator."""

import keras
import tensorflow as tf

cross_entropy = keras.losses.BinaryCrossentropy()


def train_step(
    generator: keras.Model,
    discriminator: keras.Model,
    g_opt: keras.optimizers.Optimizer,
    d_opt: keras.optimizers.Optimizer,
    images: tf.Tensor,
    noise: tf.Tensor,
) -> tuple[tf.Tensor, tf.Tensor]:
    """Train both networks on one batch; their losses (generator's, discriminator's) from before the step."""
    with tf.GradientTape() as g_tape, tf.GradientTape() as d_tape:
        fakes = generator(noise, training=True)
        on_real = discriminator(images, training=True)
        on_fake = discriminator(fakes, training=True)
        g_loss = cross_entropy(tf.ones_like(on_fake), on_fake)
        d_loss = cross_entropy(tf.ones_like(on_real), on_real) + cross_entropy(tf.zeros_like(on_fake), on_fake)
    g_slopes = g_tape.gradient(g_loss, generator.trainable_variables)
    d_slopes = d_tape.gradient(d_loss, discriminator.trainable_variables)
    g_opt.apply_gradients(zip(g_slopes, generator.trainable_variables))
    d_opt.apply_gradients(zip(d_slopes, discriminator.trainable_variables))
    return g_loss, d_loss
