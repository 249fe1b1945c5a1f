"""Wrong: one zero is padded on every side by hand, which with stride 2 and even sizes is not padding "same"."""

from keras import layers


def block(x, filters, stride=1):
    x = layers.ZeroPadding2D(1)(x)
    x = layers.DepthwiseConv2D(3, strides=stride, padding="valid", use_bias=False)(x)
    x = layers.ReLU()(layers.BatchNormalization()(x))
    x = layers.Conv2D(filters, 1, padding="same", use_bias=False)(x)
    return layers.ReLU()(layers.BatchNormalization()(x))
