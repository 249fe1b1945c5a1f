"""Your short cut begins after the first convolution, so it goes around one convolution only. It begins at the block's
input.
"""

from keras import KerasTensor, layers


def block(x: KerasTensor, filters: int, stride: int = 1) -> KerasTensor:
    """Two convolutions, with the input added to what they give.

    x: (n, h, w, c). Returns (n, h / stride, w / stride, filters), rounded up.
    """
    y = convolution(x, filters, 3, stride)
    x = layers.ReLU()(y)
    y = convolution(x, filters, 3, 1)
    return layers.ReLU()(layers.Add()([x, y]))


def convolution(x: KerasTensor, filters: int, size: int, stride: int) -> KerasTensor:
    y = layers.Conv2D(filters, size, strides=stride, padding="same", use_bias=False)(x)
    return layers.BatchNormalization()(y)
