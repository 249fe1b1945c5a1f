"""You normalise x itself, and keep the normalised and clipped channels. Normalisation and ReLU prepare what the
convolution sees; the channels that are kept stay as they were.
"""

from keras import KerasTensor, layers


def block(x: KerasTensor, depth: int, growth: int) -> KerasTensor:
    for _ in range(depth):
        x = layers.BatchNormalization()(x)
        x = layers.ReLU()(x)
        y = layers.Conv2D(growth, 3, padding="same", use_bias=False)(x)
        x = layers.Concatenate()([x, y])
    return x
