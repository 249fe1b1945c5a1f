"""You add both readings. Then nobody can tell any more what was before and what comes after: put them side by side."""

import keras


def build(units: int) -> keras.Model:
    inputs = keras.Input((None, 3))
    states = keras.layers.Bidirectional(keras.layers.LSTM(units, return_sequences=True), merge_mode="sum")(inputs)
    return keras.Model(inputs, states)
