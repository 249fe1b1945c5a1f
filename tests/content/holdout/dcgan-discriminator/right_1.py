"""Right: blocks as lists of layers that are chained together in Sequential; ReLU layer with a negative slope."""

from keras import Input, Sequential, layers


def tail(norm):
    return ([layers.BatchNormalization(momentum=0.8)] if norm else []) + [
        layers.ReLU(negative_slope=0.2),
        layers.Dropout(0.25),
    ]


def block(filters, stride, norm=True, pad=False):
    conv = [layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=True)]
    zeros = [layers.ZeroPadding2D(padding=((0, 1), (0, 1)), data_format="channels_last")] if pad else []
    return conv + zeros + tail(norm)


def build_discriminator(image_shape):
    body = block(32, 2, norm=False) + block(64, 2, pad=True) + block(128, 2) + block(256, 1) + block(512, 1)
    return Sequential([Input(image_shape), *body, layers.Flatten(), layers.Dense(1, activation="sigmoid")])
