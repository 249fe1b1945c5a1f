"""Your LSTM hands on its output for every place, and you flatten them. Only its last output goes on: that is the
summary of all that it has read.
"""

import keras
import numpy as np
from keras import layers


def build_model(vocabulary: int, length: int) -> keras.Model:
    """A model from tokens (None, length) to probabilities (None, vocabulary)."""
    return keras.Sequential(
        [
            keras.Input((length,)),
            layers.Embedding(vocabulary, 10),
            layers.LSTM(100, return_sequences=True),
            layers.Flatten(),
            layers.Dropout(0.1),
            layers.Dense(vocabulary, activation="softmax"),
        ]
    )


def train(model: keras.Model, X: np.ndarray, y: np.ndarray) -> keras.Model:
    """The model after training on beginnings X (n, length) and their next words y (n,)."""
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="sparse_categorical_crossentropy")
    model.fit(X, y, batch_size=64, epochs=1, verbose=0)
    return model
