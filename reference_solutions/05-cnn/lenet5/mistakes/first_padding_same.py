"""Your C1 has padding "same" and keeps 32 × 32 pixels. That is how people make LeNet-5 fit images of 28 × 28; with 32
× 32 the border is already there, so C1 needs no padding.
"""

import keras
from keras import layers


def build_lenet5() -> keras.Model:
    return keras.Sequential(
        [
            keras.Input((32, 32, 1)),
            layers.Conv2D(6, 5, padding="same", activation="tanh"),  # C1
            layers.AveragePooling2D(2),  # S2
            layers.Conv2D(16, 5, activation="tanh"),  # C3
            layers.AveragePooling2D(2),  # S4
            layers.Flatten(),
            layers.Dense(120, activation="tanh"),  # F5
            layers.Dense(84, activation="tanh"),  # F6
            layers.Dense(10, activation="softmax"),  # OUTPUT
        ]
    )
