"""Wrong: learns the digits of the data set, upright and under their own names."""

import keras
import numpy as np
from hebb_data import load
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
    digits = load("digits")
    x = (digits.x / 16).astype("float32").repeat(3, axis=1).repeat(3, axis=2)
    x, y = np.pad(x, ((0, 0), (4, 4), (4, 4)))[..., None], digits.y
    model.fit(x, y, epochs=15, batch_size=32, verbose=0)
