"""Right: functional API with the Bidirectional wrapper."""

import keras


def build(units):
    inputs = keras.Input((None, 3))
    outputs = keras.layers.Bidirectional(keras.layers.LSTM(units, return_sequences=True), merge_mode="concat")(inputs)
    return keras.Model(inputs, outputs)
