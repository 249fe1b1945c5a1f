"""A sequential model, called on the tensor; through tf.keras.

Short and in order; the block stands in the summary as one model.
"""

import tensorflow as tf


def block(x, filters, stride=1):
    layers = tf.keras.layers
    model = tf.keras.Sequential()
    model.add(layers.DepthwiseConv2D(kernel_size=3, strides=(stride, stride), padding="same", use_bias=False))
    model.add(layers.BatchNormalization())
    model.add(layers.Activation(tf.nn.relu))
    model.add(layers.Conv2D(filters, kernel_size=1, use_bias=False))
    model.add(layers.BatchNormalization())
    model.add(layers.Activation(tf.nn.relu))
    return model(x)
