"""Your convolutions have padding "same", so the picture stays as large as it was. LeNet-5 pads nothing: 32 pixels
become 28, and 14 become 10. That is why 400 values reach F5, and not 1,024.
"""

import keras
from keras import layers


def build_lenet5() -> keras.Model:
    return keras.Sequential(
        [
            keras.Input((32, 32, 1)),
            layers.Conv2D(6, 5, padding="same", activation="tanh"),  # C1
            layers.AveragePooling2D(2),  # S2
            layers.Conv2D(16, 5, padding="same", activation="tanh"),  # C3
            layers.AveragePooling2D(2),  # S4
            layers.Flatten(),
            layers.Dense(120, activation="tanh"),  # F5
            layers.Dense(84, activation="tanh"),  # F6
            layers.Dense(10, activation="softmax"),  # OUTPUT
        ]
    )
