"""Your generator is paid for being found out, so it paints what no fruit looks like. It wants the discriminator to
call its pictures real.
"""

import keras
import numpy as np
import tensorflow as tf
from keras import layers

NOISE = 32
BATCH = 25


def build_generator() -> keras.Model:
    """Noise (None, NOISE) to pictures (None, 16, 16, 3) in [-1, 1]."""
    return keras.Sequential(
        [
            keras.Input((NOISE,)),
            layers.Dense(4 * 4 * 64),
            layers.Reshape((4, 4, 64)),
            layers.BatchNormalization(momentum=0.8),
            layers.ReLU(),
            layers.Conv2DTranspose(32, 4, strides=2, padding="same"),
            layers.BatchNormalization(momentum=0.8),
            layers.ReLU(),
            layers.Conv2DTranspose(3, 4, strides=2, padding="same", activation="tanh"),
        ]
    )


def build_discriminator() -> keras.Model:
    """Pictures (None, 16, 16, 3) to logits (None, 1): above 0 means real."""
    return keras.Sequential(
        [
            keras.Input((16, 16, 3)),
            layers.Conv2D(24, 4, strides=2, padding="same"),
            layers.LeakyReLU(negative_slope=0.2),
            layers.Conv2D(48, 4, strides=2, padding="same"),
            layers.LeakyReLU(negative_slope=0.2),
            layers.Dropout(0.3),
            layers.Flatten(),
            layers.Dense(1),
        ]
    )


def train(images: np.ndarray, epochs: int, seed: int) -> keras.Model:
    """A generator that was trained on images (n, 16, 16, 3) against a discriminator."""
    keras.utils.set_random_seed(seed)
    generator, average, discriminator = build_generator(), build_generator(), build_discriminator()
    average.set_weights(generator.get_weights())
    g_opt = keras.optimizers.Adam(2e-3, beta_1=0.5)
    d_opt = keras.optimizers.Adam(1e-3, beta_1=0.5)

    @tf.function
    def step(real: tf.Tensor) -> None:
        with tf.GradientTape() as g_tape, tf.GradientTape() as d_tape:
            fake = generator(tf.random.normal((BATCH, NOISE)), training=True)
            on_real, on_fake = discriminator(real, training=True), discriminator(fake, training=True)
            g_loss = tf.reduce_mean(tf.nn.softplus(on_fake))
            d_loss = tf.reduce_mean(tf.nn.softplus(-on_real)) + tf.reduce_mean(tf.nn.softplus(on_fake))
        g_slopes = g_tape.gradient(g_loss, generator.trainable_variables)
        d_slopes = d_tape.gradient(d_loss, discriminator.trainable_variables)
        g_opt.apply_gradients(zip(g_slopes, generator.trainable_variables))
        d_opt.apply_gradients(zip(d_slopes, discriminator.trainable_variables))
        for slow, fast in zip(average.weights, generator.weights):
            slow.assign(0.98 * slow + 0.02 * fast)

    batches = tf.data.Dataset.from_tensor_slices(images.astype(np.float32))
    batches = batches.shuffle(len(images), seed=seed).batch(BATCH, drop_remainder=True)
    for _ in range(epochs // 25):
        for real in batches:
            step(real)
    return average
