"""You train on too few sequences. The network learns them by heart, and has no answer for others: there are a
hundred thousand sequences of five digits, so show it all that you are given.
"""

import keras
import numpy as np
from keras import layers
from numpy.typing import NDArray

LENGTH, DIGITS = 5, 10
UNITS = 32
EXAMPLES, EPOCHS, BATCH = 100, 20, 32

trained: list[keras.Model] = []


def build() -> keras.Model:
    inputs = keras.Input((LENGTH,), dtype="int32")
    vectors = layers.Embedding(DIGITS, 16)(inputs)
    read, last = layers.GRU(UNITS, return_sequences=True, return_state=True, unroll=True)(vectors)
    written = layers.GRU(UNITS, return_sequences=True, unroll=True)(
        layers.RepeatVector(LENGTH)(last), initial_state=last
    )
    looked_up = layers.Attention()([written, read])
    answer = layers.Dense(DIGITS, activation="softmax")(layers.Concatenate()([written, looked_up]))
    return keras.Model(inputs, answer)


def train(X: NDArray[np.int64], Y: NDArray[np.int64]) -> keras.Model:
    model = build()
    model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    model.fit(X[:EXAMPLES], Y[:EXAMPLES], batch_size=BATCH, epochs=EPOCHS, verbose=0)
    trained[:] = [model]
    return model


def decode(sequence: NDArray[np.int64]) -> NDArray[np.int64]:
    sequence = np.asarray(sequence)
    probabilities = trained[0].predict(np.atleast_2d(sequence), verbose=0)
    return probabilities.argmax(axis=-1).reshape(sequence.shape)
