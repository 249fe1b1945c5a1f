"""LeNet-5 as a Keras model."""

import keras
from keras import layers


def build_lenet5() -> keras.Model:
    """LeNet-5 for grey images of 32 × 32 pixels: (n, 32, 32, 1) to the probabilities of ten classes, (n, 10)."""
    return keras.Sequential(
        [
            keras.Input((32, 32, 1)),
            # C1, S2, C3, S4, F5, F6 go here
            layers.Flatten(),
            layers.Dense(10),
        ]
    )
