"""Transposed convolutions in place of up-sampling and convolution.

One layer does the work of two; where kernel and stride do not fit, such layers draw a chequered pattern.
"""

import tensorflow as tf


def build_generator(seed_size=200, channels=3, gen_res=1):
    layers = tf.keras.layers
    model = tf.keras.Sequential()
    model.add(tf.keras.Input(shape=(seed_size,)))
    model.add(layers.Dense(4 * 4 * 256))
    model.add(layers.ReLU())
    model.add(layers.Reshape((4, 4, 256)))
    strides = [2, 2, 2] + [gen_res] * (gen_res > 1)
    for stride, filters in zip(strides, (256, 256, 128, 128), strict=False):
        model.add(layers.Conv2DTranspose(filters, 3, strides=stride, padding="same"))
        model.add(layers.BatchNormalization(momentum=0.8))
        model.add(layers.ReLU())
    model.add(layers.Conv2D(channels, 3, padding="same", activation=tf.nn.tanh))
    return model
