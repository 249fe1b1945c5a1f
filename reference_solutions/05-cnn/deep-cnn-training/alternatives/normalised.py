"""Functional, with batch normalisation in place of dropout,
targets with a single 1, and the mean of each channel at the end.

Higher learning rates are possible, and the head is small; in use it relies on running values that short trainings
hardly settle.
"""

import keras
from keras import layers


def train(x, y):
    inputs = keras.Input((32, 32, 3))
    z = layers.AveragePooling2D(2)(layers.Rescaling(2.0, offset=-1.0)(inputs))
    for filters in (24, 32, 48):
        z = layers.Conv2D(filters, 3, padding="same", use_bias=False)(z)
        z = layers.ReLU()(layers.BatchNormalization(momentum=0.8)(z))
        z = layers.MaxPooling2D(2)(z)
    z = layers.GlobalAveragePooling2D()(z)
    model = keras.Model(inputs, layers.Dense(10, activation="softmax")(z))
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="categorical_crossentropy", metrics=["accuracy"])
    model.fit(x, keras.utils.to_categorical(y, 10), epochs=6, batch_size=32, verbose=0)
    return model
