"""Your readers are GRUs. They have three blocks of weights and one state; an LSTM has four blocks and two states."""

import keras


def build(units: int) -> keras.Model:
    inputs = keras.Input((None, 3))
    states = keras.layers.Bidirectional(keras.layers.GRU(units, return_sequences=True))(inputs)
    return keras.Model(inputs, states)
