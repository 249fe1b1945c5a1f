"""A Keras model with a train_step of its own, trained by fit; the cross-entropy is that of Keras.

Progress, callbacks and batches come from fit; one must know what fit expects of a train_step.
"""

import keras
import tensorflow as tf
from keras import layers

NOISE = 24


def generator_of(depth):
    noise = keras.Input((NOISE,))
    x = layers.Reshape((4, 4, depth))(layers.Dense(16 * depth, use_bias=False)(noise))
    x = layers.Activation("relu")(layers.BatchNormalization(momentum=0.8)(x))
    x = layers.Conv2DTranspose(depth // 2, 4, strides=2, padding="same", use_bias=False)(x)
    x = layers.Activation("relu")(layers.BatchNormalization(momentum=0.8)(x))
    return keras.Model(noise, layers.Conv2DTranspose(3, 4, strides=2, padding="same", activation="tanh")(x))


def discriminator_of(depth):
    stack = [keras.Input((16, 16, 3))]
    for filters in (depth, 2 * depth):
        stack += [layers.Conv2D(filters, 4, strides=2, padding="same"), layers.LeakyReLU(negative_slope=0.2)]
    return keras.Sequential([*stack, layers.Flatten(), layers.Dropout(0.3), layers.Dense(1)])


class Game(keras.Model):
    def __init__(self):
        super().__init__()
        self.generator, self.average, self.discriminator = generator_of(64), generator_of(64), discriminator_of(24)
        self.average.set_weights(self.generator.get_weights())
        self.g_opt = keras.optimizers.Adam(2e-3, beta_1=0.5)
        self.d_opt = keras.optimizers.Adam(1e-3, beta_1=0.5)
        self.judge = keras.losses.BinaryCrossentropy(from_logits=True)

    def train_step(self, real):
        n = tf.shape(real)[0]
        with tf.GradientTape(persistent=True) as tape:
            fake = self.generator(tf.random.normal((n, NOISE)), training=True)
            on_real, on_fake = self.discriminator(real, training=True), self.discriminator(fake, training=True)
            one, zero = tf.ones_like(on_real), tf.zeros_like(on_real)
            g_loss = self.judge(one, on_fake)
            d_loss = self.judge(one, on_real) + self.judge(zero, on_fake)
        for model, loss, opt in ((self.generator, g_loss, self.g_opt), (self.discriminator, d_loss, self.d_opt)):
            opt.apply_gradients(zip(tape.gradient(loss, model.trainable_variables), model.trainable_variables))
        for slow, fast in zip(self.average.weights, self.generator.weights):
            slow.assign(0.98 * slow + 0.02 * fast)
        return {"g_loss": g_loss, "d_loss": d_loss}


def train(images, epochs, seed):
    keras.utils.set_random_seed(seed)
    game = Game()
    game.compile()
    game.fit(images.astype("float32"), batch_size=25, epochs=epochs, shuffle=True, verbose=0)
    return game.average
