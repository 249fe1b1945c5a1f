"""The function of Keras."""

import keras


def pad_sequences(sequences, length=None):
    return keras.utils.pad_sequences(sequences, maxlen=length)
