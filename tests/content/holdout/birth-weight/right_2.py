"""Right: no head start for the bias, but a high rate and many epochs; functional."""

import keras
import numpy as np


def build_model():
    inputs = keras.Input(shape=(7,))
    x = inputs
    for units in (25, 10, 3):
        x = keras.layers.Dense(units, activation="relu", kernel_initializer="he_uniform")(x)
    model = keras.Model(inputs, keras.layers.Dense(1)(x))
    model.compile(loss=keras.losses.MeanAbsoluteError(), optimizer=keras.optimizers.Adam(0.03))
    return model


def train(model, X, y):
    slower = keras.callbacks.ReduceLROnPlateau(monitor="loss", factor=0.5, patience=15)
    history = model.fit(X, y, epochs=150, batch_size=16, verbose=0, callbacks=[slower])
    return [float(loss) for loss in history.history["loss"]]


def low_birth_weight(model, X):
    return np.squeeze(np.asarray(model(np.asarray(X, "float32"))), axis=-1) < 2500.0
