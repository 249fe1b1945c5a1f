"""Your inner layers have no activation. Then all of them together are one linear map, however many there are: give C1,
C3, F5 and F6 a tanh, a ReLU or a sigmoid.
"""

import keras
from keras import layers


def build_lenet5() -> keras.Model:
    return keras.Sequential(
        [
            keras.Input((32, 32, 1)),
            layers.Conv2D(6, 5),  # C1
            layers.AveragePooling2D(2),  # S2
            layers.Conv2D(16, 5),  # C3
            layers.AveragePooling2D(2),  # S4
            layers.Flatten(),
            layers.Dense(120),  # F5
            layers.Dense(84),  # F6
            layers.Dense(10, activation="softmax"),  # OUTPUT
        ]
    )
