"""LeNet-5 as a Keras model."""

import keras
from keras import layers


def build_lenet5() -> keras.Model:
    """LeNet-5 for grey images of 32 × 32 pixels: (n, 32, 32, 1) to the probabilities of ten classes, (n, 10)."""
    return keras.Sequential(
        [
            keras.Input((32, 32, 1)),
            layers.Conv2D(6, 5, activation="tanh"),  # C1
            layers.AveragePooling2D(2),  # S2
            layers.Conv2D(16, 5, activation="tanh"),  # C3
            layers.AveragePooling2D(2),  # S4
            layers.Flatten(),
            layers.Dense(120, activation="tanh"),  # F5
            layers.Dense(84, activation="tanh"),  # F6
            layers.Dense(10, activation="softmax"),  # OUTPUT
        ]
    )
