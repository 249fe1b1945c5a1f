"""Wrong: frozen gives a clone with new weights, not the same model with its own."""

import keras
from keras import layers


def frozen(base):
    copy = keras.models.clone_model(base)
    copy.trainable = False
    return copy


def build_classifier(base):
    base.trainable = False
    inputs = keras.Input(base.input_shape[1:])
    x = layers.GlobalAveragePooling2D()(base(inputs, training=False))
    x = layers.Dense(1024, activation="relu")(x)
    x = layers.Dense(128, activation="relu")(x)
    return keras.Model(inputs, layers.Dense(10, activation="softmax")(x))
