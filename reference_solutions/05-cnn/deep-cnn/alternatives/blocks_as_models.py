"""Each block is a small model of its own, and the network is a chain of them.

The three blocks are one function; the layers stand one level deeper, so a summary shows blocks only.
"""

import keras
from keras import initializers, layers


def block(filters):
    he = initializers.HeUniform
    return keras.Sequential(
        [
            layers.Conv2D(filters, 3, padding="same", activation="relu", kernel_initializer=he()),
            layers.Conv2D(filters, 3, padding="same", activation="relu", kernel_initializer=he()),
            layers.MaxPooling2D(),
            layers.Dropout(rate=0.2),
        ]
    )


def build_deep_cnn():
    inputs = keras.Input((32, 32, 3))
    x = block(128)(block(64)(block(32)(inputs)))
    x = layers.Dense(128, activation="relu")(layers.Reshape((2048,))(x))
    return keras.Model(inputs, layers.Dense(10, activation="softmax")(x))
