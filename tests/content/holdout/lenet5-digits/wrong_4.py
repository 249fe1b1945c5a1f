"""Wrong: images and digits are shuffled apart from each other."""

import keras
import numpy as np
from keras import layers


def build_model():
    return keras.Sequential(
        [
            keras.Input((32, 32, 1)),
            layers.Conv2D(6, 5, activation="relu"),
            layers.MaxPooling2D(2),
            layers.Conv2D(16, 5, activation="relu"),
            layers.MaxPooling2D(2),
            layers.Flatten(),
            layers.Dense(120, activation="relu"),
            layers.Dense(84, activation="relu"),
            layers.Dense(10, activation="softmax"),
        ]
    )


def train(model, x, y):
    model.compile(keras.optimizers.Adam(0.002), "sparse_categorical_crossentropy")
    rng = np.random.default_rng()
    x, y = rng.permutation(x), rng.permutation(y)
    model.fit(x, y, epochs=15, batch_size=32, verbose=0)
