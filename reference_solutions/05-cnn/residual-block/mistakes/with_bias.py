"""Your convolutions have a bias. The batch normalisation that follows takes the mean away, and the bias with it, and
then adds a shift of its own: set use_bias=False.
"""

from keras import KerasTensor, layers


def block(x: KerasTensor, filters: int, stride: int = 1) -> KerasTensor:
    """Two convolutions, with the input added to what they give.

    x: (n, h, w, c). Returns (n, h / stride, w / stride, filters), rounded up.
    """
    y = convolution(x, filters, 3, stride)
    y = layers.ReLU()(y)
    y = convolution(y, filters, 3, 1)
    if stride != 1 or x.shape[-1] != filters:
        x = convolution(x, filters, 1, stride)
    return layers.ReLU()(layers.Add()([x, y]))


def convolution(x: KerasTensor, filters: int, size: int, stride: int) -> KerasTensor:
    y = layers.Conv2D(filters, size, strides=stride, padding="same")(x)
    return layers.BatchNormalization()(y)
