"""Right: functional with keras.ops.relu and keras.ops.repeat for the up-sampling."""

import keras
from keras import layers, ops


def block(x, filters, factor):
    x = ops.repeat(ops.repeat(x, factor, axis=1), factor, axis=2)
    x = layers.Conv2D(filters, (3, 3), padding="same")(x)
    return ops.relu(layers.BatchNormalization(momentum=0.8)(x))


def build_generator(seed_size=200, channels=3, gen_res=1):
    noise = keras.Input(shape=(seed_size,))
    x = ops.relu(layers.Dense(4 * 4 * 256)(noise))
    x = layers.Reshape((4, 4, 256))(x)
    for filters in (256, 256, 128):
        x = block(x, filters, 2)
    if gen_res > 1:
        x = block(x, 128, gen_res)
    picture = ops.tanh(layers.Conv2D(channels, (3, 3), padding="same")(x))
    return keras.Model(noise, picture, name="generator")
