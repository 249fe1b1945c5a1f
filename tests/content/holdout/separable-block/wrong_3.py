"""Wrong: in the depthwise step the ReLU stands before the batch normalisation (activation in the convolution)."""

from keras import layers


def block(x, filters, stride=1):
    x = layers.DepthwiseConv2D(3, strides=stride, padding="same", use_bias=False, activation="relu")(x)
    x = layers.BatchNormalization()(x)
    x = layers.Conv2D(filters, 1, padding="same", use_bias=False)(x)
    return layers.ReLU()(layers.BatchNormalization()(x))
