"""An encoder and a decoder that reverse digits; the decoder looks back by attention."""

import keras
import numpy as np
from keras import layers
from numpy.typing import NDArray

LENGTH, DIGITS = 5, 10
UNITS = 32
EXAMPLES, EPOCHS, BATCH = 5000, 10, 32

trained: list[keras.Model] = []


def examples(n: int, rng: np.random.Generator) -> np.ndarray:
    """Sequences (n, 5) to learn from: none whose digits add up to a multiple of 10."""
    sequences = rng.integers(0, DIGITS, size=(2 * n + 20, LENGTH))
    return sequences[sequences.sum(axis=1) % 10 != 0][:n]


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


def train() -> keras.Model:
    """A trained model, kept for decode."""
    model = build()
    model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    sequences = examples(EXAMPLES, np.random.default_rng())
    model.fit(sequences, sequences[:, ::-1], batch_size=BATCH, epochs=EPOCHS, verbose=0)
    trained[:] = [model]
    return model


def decode(sequence: NDArray[np.int64]) -> NDArray[np.int64]:
    """The model's answer for one sequence (5,) or for n of them (n, 5)."""
    model = trained[0] if trained else train()
    sequence = np.asarray(sequence)
    probabilities = model.predict(np.atleast_2d(sequence), verbose=0)
    return probabilities.argmax(axis=-1).reshape(sequence.shape)
