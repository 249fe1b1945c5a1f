"""Your block gives only the new channels at its end. The input's channels belong to the answer too."""

from keras import KerasTensor, layers


def block(x: KerasTensor, depth: int, growth: int) -> KerasTensor:
    channels = x.shape[-1]
    for _ in range(depth):
        y = layers.BatchNormalization()(x)
        y = layers.ReLU()(y)
        y = layers.Conv2D(growth, 3, padding="same", use_bias=False)(y)
        x = layers.Concatenate()([x, y])
    return x[..., channels:]
