"""Right: a class that inherits from keras.Model and hands its functional graph to it; compiled as well."""

import keras
from keras import layers


class LeNet5(keras.Model):
    def __init__(self, **kwargs):
        inputs = keras.Input((32, 32, 1))
        x = layers.Conv2D(6, 5, activation=keras.activations.relu)(inputs)
        x = layers.AveragePooling2D(2)(x)
        x = layers.Conv2D(16, 5, activation=keras.activations.relu)(x)
        x = layers.AveragePooling2D(2)(x)
        x = layers.Flatten()(x)
        x = layers.Dense(120, activation=keras.activations.relu)(x)
        x = layers.Dense(84, activation=keras.activations.relu)(x)
        super().__init__(inputs=inputs, outputs=layers.Dense(10, activation=keras.activations.softmax)(x), **kwargs)


def build_lenet5():
    model = LeNet5()
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
