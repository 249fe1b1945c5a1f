"""The projection first, the sum with +, the activations of keras.ops and as layers by name.

The sum reads as in the formula; layers by name and functions are mixed.
"""

import keras
from keras.layers import Activation, BatchNormalization, Conv2D


def block(x, filters, stride=1):
    shortcut = x
    if x.shape[1:3] != tuple(-(-side // stride) for side in x.shape[1:3]) or x.shape[-1] != filters:
        shortcut = Conv2D(filters, kernel_size=(1, 1), strides=stride, use_bias=False)(x)
        shortcut = BatchNormalization()(shortcut)
    y = Conv2D(filters, (3, 3), strides=(stride, stride), padding="same", use_bias=False)(x)
    y = Activation("relu")(BatchNormalization()(y))
    y = Conv2D(filters, (3, 3), padding="same", use_bias=False)(y)
    return keras.ops.relu(BatchNormalization()(y) + shortcut)
