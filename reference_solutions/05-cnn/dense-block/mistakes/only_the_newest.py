"""Each of your layers sees only what the layer before it gave. In a dense block it sees the input and everything made
so far: concatenate first, then go on with the whole.
"""

from keras import KerasTensor, layers


def block(x: KerasTensor, depth: int, growth: int) -> KerasTensor:
    parts = [x]
    for _ in range(depth):
        y = layers.BatchNormalization()(x)
        y = layers.ReLU()(y)
        y = layers.Conv2D(growth, 3, padding="same", use_bias=False)(y)
        x = y
        parts.append(y)
    return layers.Concatenate()(parts)
