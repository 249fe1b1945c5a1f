"""Right: transposed convolutions in every block."""

import keras
from keras import layers


def build_generator(seed_size=200, channels=3, gen_res=1):
    blocks = [(256, 2), (256, 2), (128, 2)] + ([(128, gen_res)] if gen_res > 1 else [])
    inputs = keras.Input((seed_size,))
    x = layers.Reshape((4, 4, 256))(layers.Dense(4096, activation="relu")(inputs))
    for filters, factor in blocks:
        x = layers.Conv2DTranspose(filters, 3, strides=factor, padding="same")(x)
        x = layers.BatchNormalization(momentum=0.8)(x)
        x = layers.ReLU()(x)
    return keras.Model(inputs, layers.Conv2D(channels, 3, padding="same", activation="tanh")(x))
