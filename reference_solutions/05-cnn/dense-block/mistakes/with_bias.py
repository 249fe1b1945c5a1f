"""Your convolutions have a bias. The next layer's normalisation takes any constant away again, so it is not wanted:
use_bias=False.
"""

from keras import KerasTensor, layers


def block(x: KerasTensor, depth: int, growth: int) -> KerasTensor:
    for _ in range(depth):
        y = layers.BatchNormalization()(x)
        y = layers.ReLU()(y)
        y = layers.Conv2D(growth, 3, padding="same")(y)
        x = layers.Concatenate()([x, y])
    return x
