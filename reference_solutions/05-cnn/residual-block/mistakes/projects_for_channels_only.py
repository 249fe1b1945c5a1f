"""You project only when the number of channels changes. With a stride of more than 1 the picture of the branch is
smaller too, even with the same number of channels. Pooling the input is not the projection that is asked for.
"""

from keras import KerasTensor, layers


def block(x: KerasTensor, filters: int, stride: int = 1) -> KerasTensor:
    """Two convolutions, with the input added to what they give.

    x: (n, h, w, c). Returns (n, h / stride, w / stride, filters), rounded up.
    """
    y = convolution(x, filters, 3, stride)
    y = layers.ReLU()(y)
    y = convolution(y, filters, 3, 1)
    if x.shape[-1] != filters:
        x = convolution(x, filters, 1, stride)
    elif stride != 1:
        x = layers.MaxPooling2D(1, strides=stride, padding="same")(x)
    return layers.ReLU()(layers.Add()([x, y]))


def convolution(x: KerasTensor, filters: int, size: int, stride: int) -> KerasTensor:
    y = layers.Conv2D(filters, size, strides=stride, padding="same", use_bias=False)(x)
    return layers.BatchNormalization()(y)
