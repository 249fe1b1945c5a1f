"""Your pooling moves by one pixel at a time, so its windows overlap and the picture hardly shrinks. The windows stand
side by side: a size of 2 × 2 goes with a stride of 2.
"""

import keras
from keras import layers


def build_lenet5() -> keras.Model:
    return keras.Sequential(
        [
            keras.Input((32, 32, 1)),
            layers.Conv2D(6, 5, activation="tanh"),  # C1
            layers.AveragePooling2D(2, strides=1),  # S2
            layers.Conv2D(16, 5, activation="tanh"),  # C3
            layers.AveragePooling2D(2, strides=1),  # S4
            layers.Flatten(),
            layers.Dense(120, activation="tanh"),  # F5
            layers.Dense(84, activation="tanh"),  # F6
            layers.Dense(10, activation="softmax"),  # OUTPUT
        ]
    )
