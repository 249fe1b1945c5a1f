"""Right: a helper for convolution and normalisation, the sum with +, ReLU by keras.ops; the short cut is built first."""

import keras
from keras import layers


def conv_bn(x, filters, size, stride):
    x = layers.Conv2D(filters, size, stride, padding="same", use_bias=False)(x)
    return layers.BatchNormalization()(x)


def block(x, filters, stride=1):
    same_shape = stride == 1 and x.shape[-1] == filters
    short_cut = x if same_shape else conv_bn(x, filters, 1, stride)
    branch = conv_bn(keras.ops.relu(conv_bn(x, filters, 3, stride)), filters, 3, 1)
    return keras.ops.relu(branch + short_cut)
