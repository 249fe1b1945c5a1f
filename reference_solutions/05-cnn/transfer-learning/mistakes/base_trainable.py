"""Your classifier leaves the base trainable. The first large steps of an untrained head would destroy what the base
has learnt: freeze it before you build on it.
"""

import keras
from keras import layers

CLASSES = 10


def frozen(base: keras.Model) -> keras.Model:
    """The same network, with none of its weights trainable any more."""
    base.trainable = False
    return base


def build_classifier(base: keras.Model) -> keras.Model:
    inputs = keras.Input(base.input_shape[1:])
    features = base(inputs, training=False)
    x = layers.GlobalAveragePooling2D()(features)
    x = layers.Dense(1024, activation="relu")(x)
    x = layers.Dense(128, activation="relu")(x)
    return keras.Model(inputs, layers.Dense(CLASSES, activation="softmax")(x))
