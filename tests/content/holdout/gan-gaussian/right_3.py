"""Right: Keras's own way: a GAN as subclass of keras.Model with a train_step, trained by fit."""

import keras
import tensorflow as tf
from keras import layers


class GAN(keras.Model):
    def __init__(self, discriminator, generator, latent_dim):
        super().__init__()
        self.discriminator = discriminator
        self.generator = generator
        self.latent_dim = latent_dim

    def compile(self, d_optimizer, g_optimizer, loss_fn):
        super().compile()
        self.d_optimizer = d_optimizer
        self.g_optimizer = g_optimizer
        self.loss_fn = loss_fn

    def train_step(self, real):
        size = tf.shape(real)[0]
        fake = self.generator(tf.random.normal((size, self.latent_dim)))
        combined = tf.concat([fake, real], axis=0)
        labels = tf.concat([tf.zeros((size, 1)), tf.ones((size, 1))], axis=0)
        with tf.GradientTape() as tape:
            d_loss = self.loss_fn(labels, self.discriminator(combined))
        grads = tape.gradient(d_loss, self.discriminator.trainable_weights)
        self.d_optimizer.apply_gradients(zip(grads, self.discriminator.trainable_weights))

        noise = tf.random.normal((size, self.latent_dim))
        with tf.GradientTape() as tape:
            g_loss = self.loss_fn(tf.ones((size, 1)), self.discriminator(self.generator(noise)))
        grads = tape.gradient(g_loss, self.generator.trainable_weights)
        self.g_optimizer.apply_gradients(zip(grads, self.generator.trainable_weights))
        return {"d_loss": d_loss, "g_loss": g_loss}


def train(data, epochs, seed):
    keras.utils.set_random_seed(seed)
    generator = keras.Sequential(
        [keras.Input((5,)), layers.Dense(16, "tanh"), layers.Dense(16, "tanh"), layers.Dense(1)], name="generator"
    )
    discriminator = keras.Sequential(
        [keras.Input((1,)), layers.Dense(24, "tanh"), layers.Dense(24, "tanh"), layers.Dense(1, "sigmoid")]
    )
    gan = GAN(discriminator, generator, 5)
    gan.compile(
        keras.optimizers.Adam(0.003, beta_1=0.5),
        keras.optimizers.Adam(keras.optimizers.schedules.CosineDecay(0.002, epochs * 16), beta_1=0.5),
        keras.losses.BinaryCrossentropy(),
    )
    numbers = tf.data.Dataset.from_tensor_slices(data.astype("float32").reshape(-1, 1))
    gan.fit(numbers.shuffle(2000, seed=seed).batch(128), epochs=epochs, verbose=0)
    return generator
