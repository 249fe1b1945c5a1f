"""The functional style, with activations as layers of their own.

A block is a function, and branches could be added; for a plain chain a Sequential says the same in less.
"""

import keras
from keras.layers import Activation, BatchNormalization, Conv2D, Dense, Reshape, UpSampling2D


def block(x, factor, filters):
    x = UpSampling2D(size=(factor, factor))(x)
    x = Conv2D(filters, kernel_size=(3, 3), padding="same")(x)
    return Activation("relu")(BatchNormalization(momentum=0.8)(x))


def build_generator(seed_size=200, channels=3, gen_res=1):
    noise = keras.Input((seed_size,))
    x = Activation("relu")(Dense(4096)(noise))
    x = Reshape((4, 4, 256))(x)
    for filters in (256, 256, 128):
        x = block(x, 2, filters)
    if gen_res != 1:
        x = block(x, gen_res, 128)
    x = Conv2D(channels, 3, padding="same")(x)
    return keras.Model(noise, Activation("tanh")(x))
