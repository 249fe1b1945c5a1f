"""Your first step is an ordinary convolution: each of its kernels sums over all channels, so it has 9 · c · c weights.
The depthwise step has one kernel of 9 weights for each channel.
"""

from keras import KerasTensor, layers


def block(x: KerasTensor, filters: int, stride: int = 1) -> KerasTensor:
    x = layers.Conv2D(x.shape[-1], 3, strides=stride, padding="same", use_bias=False)(x)
    x = layers.ReLU()(layers.BatchNormalization()(x))
    x = layers.Conv2D(filters, 1, use_bias=False)(x)
    return layers.ReLU()(layers.BatchNormalization()(x))
