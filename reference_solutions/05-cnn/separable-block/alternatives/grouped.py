"""The depthwise step as an ordinary convolution in as many groups as there are channels.

No layer of its own to know; that so many groups mean one kernel a channel has to be seen.
"""

from keras.layers import Activation, BatchNormalization, Conv2D


def block(x, filters, stride=1):
    channels = x.shape[-1]
    steps = [
        Conv2D(channels, (3, 3), strides=stride, padding="same", groups=channels, use_bias=False),
        BatchNormalization(),
        Activation("relu"),
        Conv2D(filters, (1, 1), padding="same", use_bias=False),
        BatchNormalization(),
        Activation("relu"),
    ]
    for step in steps:
        x = step(x)
    return x
