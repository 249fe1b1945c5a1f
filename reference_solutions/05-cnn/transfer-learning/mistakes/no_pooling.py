"""You flatten the features in place of pooling them. Then the first dense layer needs weights for every place of the
picture. Global average pooling keeps one number for each channel: is it there, wherever it is?
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
    x = layers.Flatten()(features)
    x = layers.Dense(1024, activation="relu")(x)
    x = layers.Dense(128, activation="relu")(x)
    return keras.Model(inputs, layers.Dense(CLASSES, activation="softmax")(x))
