"""You go from the depthwise step straight to the pointwise one, as Keras's SeparableConv2D does. In MobileNet a batch
normalisation and a ReLU stand between the two.
"""

from keras import KerasTensor, layers


def block(x: KerasTensor, filters: int, stride: int = 1) -> KerasTensor:
    x = layers.DepthwiseConv2D(3, strides=stride, padding="same", use_bias=False)(x)
    x = layers.Conv2D(filters, 1, use_bias=False)(x)
    return layers.ReLU()(layers.BatchNormalization()(x))
