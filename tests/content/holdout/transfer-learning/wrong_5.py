"""Wrong: batch normalisations of the base stay trainable (a habit from fine-tuning blogs)."""

import keras
from keras import layers


def frozen(base):
    for layer in base.layers:
        layer.trainable = isinstance(layer, layers.BatchNormalization)
    return base


def build_classifier(base):
    inputs = keras.Input(base.input_shape[1:])
    x = layers.GlobalAveragePooling2D()(frozen(base)(inputs))
    x = layers.Dense(1024, activation="relu")(x)
    x = layers.Dense(128, activation="relu")(x)
    return keras.Model(inputs, layers.Dense(10, activation="softmax")(x))
