"""Wrong: a generator of one dense layer: a straight line from the noise, so never leaning."""

import keras
import numpy as np
import tensorflow as tf
from keras import layers

NOISE, BATCH = 8, 128


def train(data, epochs, seed):
    keras.utils.set_random_seed(seed)
    rng = np.random.default_rng(seed)
    generator = keras.Sequential([keras.Input((NOISE,)), layers.Dense(1)])
    discriminator = keras.Sequential(
        [keras.Input((1,)), layers.Dense(32, activation="relu"), layers.Dense(1, activation="sigmoid")]
    )
    bce = keras.losses.BinaryCrossentropy()
    steps = max(1, epochs * (len(data) // BATCH))
    schedule = keras.optimizers.schedules.PolynomialDecay
    g_opt = keras.optimizers.Adam(schedule(0.002, steps, 0.0), beta_1=0.5)
    d_opt = keras.optimizers.Adam(schedule(0.004, steps, 0.0), beta_1=0.5)
    g_opt.build(generator.trainable_variables)
    d_opt.build(discriminator.trainable_variables)

    @tf.function
    def step(real, noise):
        with tf.GradientTape() as g_tape, tf.GradientTape() as d_tape:
            fake = generator(noise, training=True)
            on_real = discriminator(real, training=True)
            on_fake = discriminator(fake, training=True)
            g_loss = bce(tf.ones_like(on_fake), on_fake)
            d_loss = bce(tf.ones_like(on_real), on_real) + bce(tf.zeros_like(on_fake), on_fake)
        g_slopes = g_tape.gradient(g_loss, generator.trainable_variables)
        d_slopes = d_tape.gradient(d_loss, discriminator.trainable_variables)
        g_opt.apply_gradients(zip(g_slopes, generator.trainable_variables))
        d_opt.apply_gradients(zip(d_slopes, discriminator.trainable_variables))

    numbers = np.asarray(data, "float32").reshape(-1, 1)
    for _ in range(epochs):
        rng.shuffle(numbers)
        for start in range(0, len(numbers) - BATCH + 1, BATCH):
            noise = rng.normal(size=(BATCH, NOISE)).astype("float32")
            step(tf.constant(numbers[start : start + BATCH]), tf.constant(noise))
    return generator
