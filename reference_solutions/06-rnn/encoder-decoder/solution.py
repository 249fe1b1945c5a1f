"""An encoder and a decoder that translate digits; the decoder looks back by attention."""

import keras
import numpy as np
from keras import layers
from numpy.typing import NDArray

LENGTH, DIGITS = 5, 10
UNITS = 32
EPOCHS, BATCH = 10, 32

trained: list[keras.Model] = []


def build() -> keras.Model:
    """A new model from digits (n, 5) to probabilities (n, 5, 10)."""
    digits = keras.Input((LENGTH,), dtype="int32")
    vectors = layers.Embedding(DIGITS, 16)(digits)
    read, last = layers.GRU(UNITS, return_sequences=True, return_state=True, unroll=True)(vectors)
    written = layers.GRU(UNITS, return_sequences=True, unroll=True)(
        layers.RepeatVector(LENGTH)(last), initial_state=last
    )
    looked_up = layers.Attention()([written, read])
    answer = layers.Dense(DIGITS, activation="softmax")(layers.Concatenate()([written, looked_up]))
    return keras.Model(digits, answer)


def train(X: NDArray[np.int64], Y: NDArray[np.int64]) -> keras.Model:
    """A model that was trained on sequences X (n, 5) and their translations Y (n, 5), kept for decode."""
    model = build()
    model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    model.fit(X, Y, batch_size=BATCH, epochs=EPOCHS, verbose=0)
    trained[:] = [model]
    return model


def decode(sequence: NDArray[np.int64]) -> NDArray[np.int64]:
    """The trained model's answer for one sequence (5,) or for n of them (n, 5)."""
    sequence = np.asarray(sequence)
    probabilities = trained[0].predict(np.atleast_2d(sequence), verbose=0)
    return probabilities.argmax(axis=-1).reshape(sequence.shape)
