"""The functional style, one line a layer.

Branches could be added later; for a plain chain a Sequential says the same in less.
"""

import keras
from keras import layers


def finish(x, normalise=True):
    if normalise:
        x = layers.BatchNormalization(momentum=0.8)(x)
    return layers.Dropout(rate=0.25)(layers.LeakyReLU(0.2)(x))


def build_discriminator(image_shape):
    picture = keras.Input(shape=image_shape)
    x = finish(layers.Conv2D(32, 3, strides=2, padding="same")(picture), normalise=False)
    x = layers.Conv2D(64, 3, strides=2, padding="same")(x)
    x = finish(layers.ZeroPadding2D(padding=((0, 1), (0, 1)))(x))
    x = finish(layers.Conv2D(128, 3, strides=2, padding="same")(x))
    x = finish(layers.Conv2D(256, 3, padding="same")(x))
    x = finish(layers.Conv2D(512, 3, padding="same")(x))
    answer = layers.Dense(1)(layers.Flatten()(x))
    return keras.Model(picture, layers.Activation("sigmoid")(answer))
