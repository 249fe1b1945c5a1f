"""The plain GAN of the textbooks: two losses, two Adams with little momentum, nothing that falls, no average.

Shortest, and each line stands in the books; its answer swings more from step to step.
"""

import keras
import tensorflow as tf

BATCH = 64


def train(data, epochs, seed):
    keras.utils.set_random_seed(seed)
    generator = keras.Sequential([keras.Input((8,)), keras.layers.Dense(32, "relu"), keras.layers.Dense(1)])
    discriminator = keras.Sequential(
        [keras.Input((1,)), keras.layers.Dense(32, "relu"), keras.layers.Dense(32, "relu")]
    )
    discriminator.add(keras.layers.Dense(1, "sigmoid"))
    players = [(network, keras.optimizers.Adam(0.001, beta_1=0.5)) for network in (generator, discriminator)]
    for network, optimizer in players:
        optimizer.build(network.trainable_variables)
    judge = keras.losses.BinaryCrossentropy()

    @tf.function
    def epoch(rows):
        for start in tf.range(0, len(data) - BATCH + 1, BATCH):
            real = rows[start : start + BATCH]
            with tf.GradientTape(persistent=True) as tape:
                fake = generator(tf.random.normal((BATCH, 8)))
                on_real, on_fake = discriminator(real), discriminator(fake)
                fooled = judge(tf.ones((BATCH, 1)), on_fake)
                caught = judge(tf.ones((BATCH, 1)), on_real) + judge(tf.zeros((BATCH, 1)), on_fake)
            for (network, optimizer), loss in zip(players, (fooled, caught), strict=True):
                optimizer.apply_gradients(
                    zip(tape.gradient(loss, network.trainable_variables), network.trainable_variables, strict=True)
                )

    numbers = tf.constant(data[:, None], tf.float32)
    for _ in range(epochs):
        epoch(tf.random.shuffle(numbers))
    return generator
