"""Right: a mixture: two up-sampled blocks, one transposed; lists in Sequential."""

import keras
from keras import layers


def build_generator(seed_size: int = 200, channels: int = 3, gen_res: int = 1) -> keras.Model:
    def normal():
        return [layers.BatchNormalization(momentum=0.8), layers.Activation(keras.activations.relu)]

    def up(filters, factor):
        return [
            layers.UpSampling2D(factor, interpolation="nearest"),
            layers.Conv2D(filters, 3, padding="same"),
            *normal(),
        ]

    stack = [keras.Input((seed_size,)), layers.Dense(4 * 4 * 256), layers.ReLU(), layers.Reshape((4, 4, 256))]
    stack += up(256, 2)
    stack += [layers.Conv2DTranspose(256, 3, strides=(2, 2), padding="same"), *normal()]
    stack += up(128, 2)
    if gen_res > 1:
        stack += up(128, gen_res)
    stack += [layers.Conv2D(channels, 3, padding="same", activation="tanh")]
    return keras.Sequential(stack)
