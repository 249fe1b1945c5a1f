"""Keras's cross-entropy, a penalty on the discriminator's slope at real numbers (R1), one falling learning rate.

The penalty calms the game between the two; it needs a tape within a tape, and one more number to choose.
"""

import keras
import tensorflow as tf


def network(inputs, units, last=None):
    x = noise = keras.Input((inputs,))
    x = keras.layers.Dense(units, activation="leaky_relu")(x)
    return keras.Model(noise, keras.layers.Dense(1, activation=last)(x))


def train(data, epochs, seed):
    keras.utils.set_random_seed(seed)
    steps, cross_entropy = epochs * len(data) // 100, keras.losses.BinaryCrossentropy(from_logits=True)
    generator, average, discriminator = network(3, 24), network(3, 24), network(1, 48)
    average.set_weights(generator.get_weights())
    rate = keras.optimizers.schedules.CosineDecay(5e-3, steps)
    g_opt, d_opt = keras.optimizers.Adam(rate, beta_1=0.0), keras.optimizers.Adam(rate, beta_1=0.0)
    batches = tf.data.Dataset.from_tensor_slices(tf.cast(data[:, None], tf.float32))
    batches = batches.shuffle(2000, seed=seed).repeat().batch(100, drop_remainder=True).take(steps)
    g_opt.build(generator.trainable_variables)
    d_opt.build(discriminator.trainable_variables)

    def step(real):
        fake = generator(tf.random.normal((100, 3)))
        with tf.GradientTape() as tape:
            with tf.GradientTape() as inner:
                inner.watch(real)
                on_real = discriminator(real)
            slope = inner.gradient(on_real, real)
            loss = cross_entropy(tf.ones((100, 1)), on_real) + cross_entropy(tf.zeros((100, 1)), discriminator(fake))
            loss += 0.1 * tf.reduce_mean(slope**2)
        d_opt.apply_gradients(
            zip(tape.gradient(loss, discriminator.trainable_variables), discriminator.trainable_variables)
        )
        with tf.GradientTape() as tape:
            loss = cross_entropy(tf.ones((100, 1)), discriminator(generator(tf.random.normal((100, 3)))))
        g_opt.apply_gradients(zip(tape.gradient(loss, generator.trainable_variables), generator.trainable_variables))
        for slow, fast in zip(average.trainable_variables, generator.trainable_variables):
            slow.assign_add(0.01 * (fast - slow))

    @tf.function
    def play():
        for real in batches:
            step(real)

    play()
    return average
