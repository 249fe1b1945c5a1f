"""Your last convolution has three filters whatever is asked for. Use the argument channels."""

import keras
from keras import layers


def build_generator(seed_size: int = 200, channels: int = 3, gen_res: int = 1) -> keras.Model:
    """A model from noise (None, seed_size) to pictures (None, 32 * gen_res, 32 * gen_res, channels) in [-1, 1]."""
    blocks = [(2, 256), (2, 256), (2, 128)]
    if gen_res > 1:
        blocks.append((gen_res, 128))
    model = keras.Sequential([keras.Input((seed_size,))])
    model.add(layers.Dense(4 * 4 * 256, activation="relu"))
    model.add(layers.Reshape((4, 4, 256)))
    for factor, filters in blocks:
        model.add(layers.UpSampling2D(factor))
        model.add(layers.Conv2D(filters, 3, padding="same"))
        model.add(layers.BatchNormalization(momentum=0.8))
        model.add(layers.ReLU())
    model.add(layers.Conv2D(3, 3, padding="same", activation="tanh"))
    return model
