"""Right: one Sequential model, called on x."""

import keras
from keras import layers


def block(x, filters, stride=1):
    return keras.Sequential(
        [
            layers.DepthwiseConv2D(kernel_size=3, strides=stride, padding="same", use_bias=False),
            layers.BatchNormalization(),
            layers.Activation("relu"),
            layers.Conv2D(filters=filters, kernel_size=1, use_bias=False),
            layers.BatchNormalization(),
            layers.Activation("relu"),
        ],
        name=None,
    )(x)
