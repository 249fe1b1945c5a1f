"""Right: activations as layers of their own, layers with names, an initialiser object for each layer."""

import keras
from keras import layers


def conv(number, part, filters):
    name = f"block{number}_conv{part}"
    return [
        layers.Conv2D(filters, 3, padding="same", kernel_initializer=keras.initializers.HeUniform(), name=name),
        layers.Activation("relu", name=name + "_relu"),
    ]


def build_deep_cnn():
    stack = [keras.Input((32, 32, 3), name="picture")]
    for number, filters in enumerate([32, 64, 128], start=1):
        stack += conv(number, 1, filters) + conv(number, 2, filters)
        stack += [layers.MaxPool2D(name=f"block{number}_pool"), layers.Dropout(rate=0.2, name=f"block{number}_drop")]
    stack += [layers.Flatten(), layers.Dense(128), layers.ReLU(), layers.Dense(10), layers.Softmax()]
    return keras.Sequential(stack, name="deep_cnn")
