"""Right: a loop over the two convolutions, keras.ops.relu."""

import keras
from keras import layers


def block(x, filters, stride=1):
    depthwise = layers.DepthwiseConv2D(
        (3, 3), strides=(stride, stride), padding="same", use_bias=False, depth_multiplier=1
    )
    pointwise = layers.Conv2D(filters, (1, 1), strides=1, padding="same", use_bias=False)
    for convolution in (depthwise, pointwise):
        x = keras.ops.relu(layers.BatchNormalization()(convolution(x)))
    return x
