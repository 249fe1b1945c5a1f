"""Freezes the base layer by layer; the base itself is not told, and neither is its flag.

Single layers could be left to learn; who asks the base itself is told that it is trainable.
"""

import keras
from keras import layers


def frozen(base):
    for layer in base.layers:
        layer.trainable = False
    return base


def build_classifier(base):
    images = keras.Input(base.input_shape[1:])
    features = frozen(base)(images, training=False)
    x = layers.GlobalAveragePooling2D()(features)
    for units in (1024, 128):
        x = layers.Dense(units, activation="relu")(x)
    return keras.Model(images, layers.Dense(10, activation="softmax")(x))
