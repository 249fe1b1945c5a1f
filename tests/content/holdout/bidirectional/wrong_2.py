"""Wrong: both readers read forwards."""

import keras
from keras import layers


def build(units):
    inputs = keras.Input((None, 3))
    one = layers.LSTM(units, return_sequences=True)(inputs)
    two = layers.LSTM(units, return_sequences=True)(inputs)
    return keras.Model(inputs, layers.Concatenate()([one, two]))
