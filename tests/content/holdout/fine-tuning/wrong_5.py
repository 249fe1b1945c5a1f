"""Wrong: one epoch for the head and one for the rest."""

import keras
import numpy as np
from keras import layers


def adapt(base, x, y):
    base.trainable = False
    outputs = layers.Dense(3, activation="softmax")(base.layers[-2].output)
    model = keras.Model(base.inputs, outputs)
    model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    model.fit(x, y, epochs=1, batch_size=10, verbose=0)
    base.trainable = True
    model.compile(keras.optimizers.Adam(0.002), "sparse_categorical_crossentropy")
    model.fit(x, y, epochs=1, batch_size=10, verbose=0)
    return model
