"""You project the input even where the shapes agree. Then the short cut is one more layer that must be learnt, and
doing nothing is hard again. With equal shapes add the input as it is.
"""

from keras import KerasTensor, layers


def block(x: KerasTensor, filters: int, stride: int = 1) -> KerasTensor:
    """Two convolutions, with the input added to what they give.

    x: (n, h, w, c). Returns (n, h / stride, w / stride, filters), rounded up.
    """
    y = convolution(x, filters, 3, stride)
    y = layers.ReLU()(y)
    y = convolution(y, filters, 3, 1)
    x = convolution(x, filters, 1, stride)
    return layers.ReLU()(layers.Add()([x, y]))


def convolution(x: KerasTensor, filters: int, size: int, stride: int) -> KerasTensor:
    y = layers.Conv2D(filters, size, strides=stride, padding="same", use_bias=False)(x)
    return layers.BatchNormalization()(y)
