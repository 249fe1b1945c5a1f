"""Right: leaky ReLU as an Activation layer with a function, sigmoid layer at the end."""

import keras
from keras import layers


def leaky(x):
    return keras.activations.leaky_relu(x, negative_slope=0.2)


def after(x, norm):
    if norm:
        x = layers.BatchNormalization(axis=-1, momentum=0.8)(x)
    x = layers.Activation(leaky)(x)
    return layers.Dropout(rate=0.25)(x)


def build_discriminator(image_shape):
    inputs = keras.Input(shape=tuple(image_shape))
    x = after(layers.Conv2D(32, kernel_size=3, strides=(2, 2), padding="same")(inputs), False)
    x = layers.Conv2D(64, kernel_size=3, strides=(2, 2), padding="same")(x)
    x = after(layers.ZeroPadding2D(((0, 1), (0, 1)))(x), True)
    x = after(layers.Conv2D(128, kernel_size=3, strides=(2, 2), padding="same")(x), True)
    x = after(layers.Conv2D(256, kernel_size=3, padding="same")(x), True)
    x = after(layers.Conv2D(512, kernel_size=3, padding="same")(x), True)
    x = layers.Flatten()(x)
    return keras.Model(inputs, layers.Dense(1, keras.activations.sigmoid)(x))
