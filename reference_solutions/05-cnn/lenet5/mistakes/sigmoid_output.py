"""Your output layer has a sigmoid, so each of the ten numbers is a probability of its own, and together they may sum
to anything. An image shows exactly one digit: take a softmax, which shares one whole among the ten.
"""

import keras
from keras import layers


def build_lenet5() -> keras.Model:
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
            layers.Dense(10, activation="sigmoid"),  # OUTPUT
        ]
    )
