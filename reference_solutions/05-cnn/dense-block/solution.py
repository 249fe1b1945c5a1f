"""The dense block of DenseNet, on a Keras tensor."""

from keras import KerasTensor, layers


def block(x: KerasTensor, depth: int, growth: int) -> KerasTensor:
    """``depth`` layers, each of which sees the input and what all layers before it gave.

    x: (n, h, w, c). Returns (n, h, w, c + depth · growth): x first, then the new channels in the order of the layers.
    """
    for _ in range(depth):
        y = layers.BatchNormalization()(x)
        y = layers.ReLU()(y)
        y = layers.Conv2D(growth, 3, padding="same", use_bias=False)(y)
        x = layers.Concatenate()([x, y])
    return x
