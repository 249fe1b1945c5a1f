"""Wrong: targets are standardised for training, the model does not answer in grams."""

import keras
import numpy as np
from keras import layers


def build_model():
    model = keras.Sequential(
        [
            keras.Input((7,)),
            layers.Dense(25, activation="relu"),
            layers.Dense(10, activation="relu"),
            layers.Dense(3, activation="relu"),
            layers.Dense(1, bias_initializer="zeros"),
        ]
    )
    model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.01), loss="mean_absolute_error")
    return model


def train(model, X, y):
    y = (y - y.mean()) / y.std()
    history = model.fit(X, y, epochs=60, batch_size=16, verbose=0)
    return history.history["loss"]


def low_birth_weight(model, X):
    grams = model.predict(X, verbose=0)[:, 0]
    return grams < -0.6
