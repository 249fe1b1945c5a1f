"""tf.keras, a list of layers, and the activation inside the layers where that is possible.

A list can be looked at and changed before it becomes a model; branches are impossible.
"""

import tensorflow as tf

L = tf.keras.layers


def conv(filters, stride, **options):
    return L.Conv2D(filters, (3, 3), strides=(stride, stride), padding="same", **options)


def build_discriminator(image_shape):
    def slope():
        return L.LeakyReLU(negative_slope=0.2)

    stack = [
        L.Input(image_shape),
        conv(32, 2),
        slope(),
        L.Dropout(0.25),
        conv(64, 2),
        L.ZeroPadding2D(((0, 1), (0, 1))),
    ]
    stack += [L.BatchNormalization(momentum=0.8), slope(), L.Dropout(0.25)]
    for filters, stride in ((128, 2), (256, 1), (512, 1)):
        stack += [conv(filters, stride), L.BatchNormalization(momentum=0.8), slope(), L.Dropout(0.25)]
    return tf.keras.Sequential([*stack, L.Flatten(), L.Dense(1, activation=tf.nn.sigmoid)])
