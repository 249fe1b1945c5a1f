"""Right: the depthwise step as a convolution with as many groups as channels, in a layer of its own."""

from keras import layers


class Separable(layers.Layer):
    def __init__(self, channels, filters, stride):
        super().__init__()
        self.steps = [
            layers.Conv2D(channels, 3, strides=stride, padding="same", groups=channels, use_bias=False),
            layers.BatchNormalization(),
            layers.ReLU(),
            layers.Conv2D(filters, 1, use_bias=False),
            layers.BatchNormalization(),
            layers.ReLU(),
        ]

    def call(self, x):
        for step in self.steps:
            x = step(x)
        return x


def block(x, filters, stride=1):
    return Separable(x.shape[-1], filters, stride)(x)
