"""The function of Keras. One line; its defaults pad and cut at the front, which has to be known."""

import keras


def pad_sequences(sequences, length=None):
    return keras.utils.pad_sequences(sequences, maxlen=length)
