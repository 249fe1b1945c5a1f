"""Keeps a list of all features and joins it anew for each layer; ReLU by name, through tf.keras.

Reads like the paper, where a layer sees all features before it; all of them are joined anew for each layer.
"""

import tensorflow as tf

L = tf.keras.layers


def block(x, depth, growth):
    features = [x]
    for _ in range(depth):
        joined = features[0] if len(features) == 1 else L.concatenate(features, axis=-1)
        y = L.Activation("relu")(L.BatchNormalization()(joined))
        features.append(L.Conv2D(filters=growth, kernel_size=(3, 3), padding="same", use_bias=False)(y))
    return L.concatenate(features, axis=-1)
