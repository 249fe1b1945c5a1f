"""A bidirectional LSTM."""

import keras


def build(units: int) -> keras.Model:
    """A model from (batch, steps, 3) to (batch, steps, 2 * units): forward states, then backward states."""
    inputs = keras.Input((None, 3))
    states = keras.layers.Bidirectional(keras.layers.LSTM(units, return_sequences=True))(inputs)
    return keras.Model(inputs, states)
