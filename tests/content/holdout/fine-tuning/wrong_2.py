"""Wrong: a network of the same plan begins at random weights."""

import keras
import numpy as np
from keras import layers


def adapt(base, x, y):
    base = keras.models.clone_model(base)
    outputs = layers.Dense(3, activation="softmax")(base.layers[-2].output)
    model = keras.Model(base.inputs, outputs)
    model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    model.fit(x, y, epochs=30, batch_size=10, verbose=0)
    model.compile(keras.optimizers.Adam(0.002), "sparse_categorical_crossentropy")
    model.fit(x, y, epochs=40, batch_size=10, verbose=0)
    return model
