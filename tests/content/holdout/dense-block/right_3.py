"""Right: recursion, lower-case concatenate and tensorflow.keras names."""

import tensorflow as tf


def conv_block(x, growth):
    h = tf.keras.layers.BatchNormalization(axis=-1)(x)
    h = tf.keras.layers.Activation(tf.nn.relu)(h)
    h = tf.keras.layers.Conv2D(growth, 3, 1, "same", use_bias=False, kernel_initializer="he_normal")(h)
    return tf.keras.layers.concatenate([x, h])


def block(x, depth, growth):
    if depth == 0:
        return x
    return block(conv_block(x, growth), depth - 1, growth)
