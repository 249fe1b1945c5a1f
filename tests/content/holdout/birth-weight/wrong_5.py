"""Wrong: learns the table of the real hospital, whatever X and y it is given."""

import keras
import numpy as np
from hebb_data import load
from keras import layers


def build_model():
    model = keras.Sequential(
        [
            keras.Input((7,)),
            layers.Dense(25, activation="relu"),
            layers.Dense(10, activation="relu"),
            layers.Dense(3, activation="relu"),
            layers.Dense(1, bias_initializer=keras.initializers.Constant(3000.0)),
        ]
    )
    model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.01), loss="mean_absolute_error")
    return model


def train(model, X, y):
    table = load("birthweight").x
    X, y = table[:, 1:8], table[:, 8:]
    X = (X - X.min(axis=0)) / (X.max(axis=0) - X.min(axis=0))
    history = model.fit(X, y, epochs=60, batch_size=16, verbose=0)
    return history.history["loss"]


def low_birth_weight(model, X):
    grams = model.predict(X, verbose=0)[:, 0]
    return grams < 2500
