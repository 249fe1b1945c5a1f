"""Right: a slow average of the generator is returned; logits, softplus losses, leaky ReLU, the loop compiled."""

import keras
import tensorflow as tf
from keras import layers


def network(inputs, units):
    return keras.Sequential(
        [keras.Input((inputs,)), layers.Dense(units), layers.LeakyReLU(negative_slope=0.2), layers.Dense(1)]
    )


def train(data, epochs, seed):
    keras.utils.set_random_seed(seed)
    k, size = 4, 100
    generator, judge, average = network(k, 24), network(1, 32), network(k, 24)
    average.set_weights(generator.get_weights())
    g_opt = keras.optimizers.Adam(0.003, beta_1=0.5)
    d_opt = keras.optimizers.Adam(0.004, beta_1=0.5)
    g_opt.build(generator.trainable_variables)
    d_opt.build(judge.trainable_variables)
    numbers = tf.reshape(tf.cast(data, tf.float32), (-1, 1))

    @tf.function
    def run(steps):
        for _ in tf.range(steps):
            rows = tf.random.uniform((size,), 0, len(data), dtype=tf.int32)
            real = tf.gather(numbers, rows)
            noise = tf.random.normal((size, k))
            with tf.GradientTape() as tape:
                fake = generator(noise)
                d_loss = tf.reduce_mean(tf.nn.softplus(-judge(real)) + tf.nn.softplus(judge(fake)))
            slopes = tape.gradient(d_loss, judge.trainable_variables)
            d_opt.apply_gradients(zip(slopes, judge.trainable_variables))
            noise = tf.random.normal((size, k))
            with tf.GradientTape() as tape:
                g_loss = tf.reduce_mean(tf.nn.softplus(-judge(generator(noise))))
            slopes = tape.gradient(g_loss, generator.trainable_variables)
            g_opt.apply_gradients(zip(slopes, generator.trainable_variables))
            for slow, quick in zip(average.trainable_variables, generator.trainable_variables):
                slow.assign(0.99 * slow + 0.01 * quick)

    run(tf.constant(epochs * len(data) // size))
    return average
