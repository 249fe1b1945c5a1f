"""Your convolutions have a bias. The batch normalisation that follows takes it away again: use_bias=False."""

from keras import KerasTensor, layers


def block(x: KerasTensor, filters: int, stride: int = 1) -> KerasTensor:
    x = layers.DepthwiseConv2D(3, strides=stride, padding="same")(x)
    x = layers.ReLU()(layers.BatchNormalization()(x))
    x = layers.Conv2D(filters, 1)(x)
    return layers.ReLU()(layers.BatchNormalization()(x))
