"""The functional way, ReLU as layers of their own, the model called directly for the warning; losses in a tuple.

Nothing has to be looked up in the targets; 2,900 grams is known beforehand, and would be wrong for other data.
"""

import numpy as np
from tensorflow import keras


def build_model():
    inputs = keras.Input(shape=(7,))
    h = inputs
    for units in (25, 10, 3):
        h = keras.layers.Activation("relu")(keras.layers.Dense(units, kernel_initializer="he_uniform")(h))
    outputs = keras.layers.Dense(1, bias_initializer=keras.initializers.Constant(2900.0))(h)
    model = keras.Model(inputs, outputs)
    model.compile(optimizer=keras.optimizers.Adam(0.02), loss=keras.losses.MeanAbsoluteError(), metrics=["mse"])
    return model


def train(model, X, y):
    return tuple(model.fit(X, y, batch_size=8, epochs=20, shuffle=True, verbose=0).history["loss"])


def low_birth_weight(model, X):
    grams = np.ravel(model(np.asarray(X, dtype="float32"), training=False))
    return np.array([weight < 2500 for weight in grams])
