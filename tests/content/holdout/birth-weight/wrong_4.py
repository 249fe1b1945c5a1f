"""Wrong: training starts anew, from a fresh model's weights."""

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
            layers.Dense(1, bias_initializer=keras.initializers.Constant(3000.0)),
        ]
    )
    model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.01), loss="mean_absolute_error")
    return model


def train(model, X, y):
    fresh = build_model()
    history = fresh.fit(X, y, epochs=60, batch_size=16, verbose=0)
    model.set_weights(fresh.get_weights())
    return history.history["loss"]


def low_birth_weight(model, X):
    grams = model.predict(X, verbose=0)[:, 0]
    return grams < 2500
