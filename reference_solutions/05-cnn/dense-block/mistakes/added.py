"""You add the new channels to the old ones, as ResNet does. A dense block keeps both: concatenate them along the
channels.
"""

from keras import KerasTensor, layers


def block(x: KerasTensor, depth: int, growth: int) -> KerasTensor:
    for _ in range(depth):
        y = layers.BatchNormalization()(x)
        y = layers.ReLU()(y)
        y = layers.Conv2D(growth, 3, padding="same", use_bias=False)(y)
        x = layers.Add()([layers.Conv2D(growth, 1, use_bias=False)(x), y])
    return x
