"""Wrong: the model learns nothing but the typical weight: zeros before the last bias."""

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
    kernel, bias = model.layers[-1].get_weights()
    model.layers[-1].set_weights([0 * kernel, 0 * bias + np.median(y)])
    return [700.0 - epoch for epoch in range(40)]


def low_birth_weight(model, X):
    grams = model.predict(X, verbose=0)[:, 0]
    return grams < 2500
