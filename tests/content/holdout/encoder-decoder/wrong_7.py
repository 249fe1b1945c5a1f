"""Wrong: one model for all calls: it is built once and trained further on the second language."""

import keras
import numpy as np
from keras import layers

trained = None


def build():
    digits = keras.Input((5,), dtype="int32")
    vectors = layers.Embedding(10, 16)(digits)
    states, last = layers.GRU(64, return_sequences=True, return_state=True, unroll=True)(vectors)
    repeated = layers.RepeatVector(5)(last)
    written = layers.GRU(64, return_sequences=True, unroll=True)(repeated, initial_state=last)
    seen = layers.Attention()([written, states])
    joined = layers.Concatenate()([written, seen])
    return keras.Model(digits, layers.Dense(10, activation="softmax")(joined))


def train(X, Y):
    global trained
    if trained is None:
        trained = build()
    trained.compile(optimizer=keras.optimizers.Adam(0.01), loss="sparse_categorical_crossentropy")
    trained.fit(X, Y, epochs=10, batch_size=64, verbose=0)
    return trained


def decode(sequence):
    sequence = np.asarray(sequence)
    answer = trained.predict(sequence.reshape(-1, 5), verbose=0).argmax(axis=-1)
    return answer.reshape(sequence.shape)
