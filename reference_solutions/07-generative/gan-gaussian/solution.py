"""A GAN on numbers: small networks, falling learning rates, an average of the generators."""

import keras
import numpy as np
import tensorflow as tf
from keras import layers

NOISE = 4
BATCH = 128


def build_generator() -> keras.Model:
    """Noise (None, NOISE) to numbers (None, 1)."""
    hidden = layers.Dense(16, activation="leaky_relu")
    return keras.Sequential([keras.Input((NOISE,)), hidden, layers.Dense(1)])


def build_discriminator() -> keras.Model:
    """Numbers (None, 1) to logits (None, 1): above 0 means real."""
    hidden = [layers.Dense(24, activation="leaky_relu") for _ in range(2)]
    return keras.Sequential([keras.Input((1,)), *hidden, layers.Dense(1)])


def falling_adam(start: float, steps: int) -> keras.optimizers.Optimizer:
    """Adam whose learning rate falls to 0 in so many steps."""
    return keras.optimizers.Adam(keras.optimizers.schedules.PolynomialDecay(start, steps, 0.0), beta_1=0.5, beta_2=0.99)


def train(data: np.ndarray, epochs: int, seed: int) -> keras.Model:
    """A generator that has learnt, against a discriminator, to make numbers like those of data (n,)."""
    keras.utils.set_random_seed(seed)
    generator, average, discriminator = build_generator(), build_generator(), build_discriminator()
    average.set_weights(generator.get_weights())
    steps = epochs * len(data) // BATCH
    g_opt, d_opt = falling_adam(2e-3, steps), falling_adam(4e-3, steps)
    g_opt.build(generator.trainable_variables)
    d_opt.build(discriminator.trainable_variables)
    numbers = tf.constant(data[:, None], tf.float32)

    def step() -> None:
        real = tf.gather(numbers, tf.random.uniform((BATCH,), maxval=len(data), dtype=tf.int32))
        with tf.GradientTape() as g_tape, tf.GradientTape() as d_tape:
            fake = generator(tf.random.normal((BATCH, NOISE)))
            blur = 0.5 * tf.random.normal((2, BATCH, 1))  # both kinds are blurred alike, so the opponents stay close
            on_real, on_fake = discriminator(real + blur[0]), discriminator(fake + blur[1])
            g_loss = tf.reduce_mean(tf.nn.softplus(-on_fake))
            d_loss = tf.reduce_mean(tf.nn.softplus(-on_real)) + tf.reduce_mean(tf.nn.softplus(on_fake))
        g_slopes = g_tape.gradient(g_loss, generator.trainable_variables)
        d_slopes = d_tape.gradient(d_loss, discriminator.trainable_variables)
        g_opt.apply_gradients(zip(g_slopes, generator.trainable_variables))
        d_opt.apply_gradients(zip(d_slopes, discriminator.trainable_variables))
        for slow, fast in zip(average.trainable_variables, generator.trainable_variables):
            slow.assign(0.995 * slow + 0.005 * fast)

    @tf.function
    def play(steps: tf.Tensor) -> None:  # the loop is compiled, too: without Python between them, steps are fast
        for _ in tf.range(steps):
            step()

    play(tf.constant(steps))
    return average
