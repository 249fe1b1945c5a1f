"""Right: Sequential for the branch and for the projection, the 1 x 1 without padding (it needs none), Activation."""

import keras
from keras import layers


def block(x, filters, stride=1):
    branch = keras.Sequential(
        [
            layers.Conv2D(filters, (3, 3), strides=(stride, stride), padding="same", use_bias=False),
            layers.BatchNormalization(),
            layers.Activation("relu"),
            layers.Conv2D(filters, (3, 3), padding="same", use_bias=False),
            layers.BatchNormalization(),
        ]
    )
    y = branch(x)
    if tuple(y.shape) == tuple(x.shape) and stride == 1:
        short = x
    else:
        short = keras.Sequential(
            [layers.Conv2D(filters, 1, strides=stride, padding="same", use_bias=False), layers.BatchNormalization()]
        )(x)
    return layers.Activation("relu")(layers.add([y, short]))
