"""Your input has 28 × 28 pixels, the size of the digits in the data set MNIST. LeNet-5 takes 32 × 32: the digits are
set into a larger picture, so that their strokes come near the middle of the kernels too.
"""

import keras
from keras import layers


def build_lenet5() -> keras.Model:
    return keras.Sequential(
        [
            keras.Input((28, 28, 1)),
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
