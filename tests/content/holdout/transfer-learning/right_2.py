"""Right: a Sequential model with the base as its first layer."""

import keras
from keras import layers


def frozen(base):
    base.trainable = False
    return base


def build_classifier(base):
    return keras.Sequential(
        [
            keras.Input(shape=base.input_shape[1:]),
            frozen(base),
            layers.GlobalAveragePooling2D(),
            layers.Dense(1024, activation="relu"),
            layers.Dense(128, activation="relu"),
            layers.Dense(10, activation="softmax"),
        ]
    )
