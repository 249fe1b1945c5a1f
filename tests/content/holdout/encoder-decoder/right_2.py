"""Right: one LSTM reads in both directions, another writes; additive attention; the model is kept in a dictionary."""

import keras
import numpy as np
from keras.layers import LSTM, AdditiveAttention, Bidirectional, Concatenate, Dense, Embedding, RepeatVector

memory = {}


def build():
    inp = keras.layers.Input(shape=(5,))
    emb = Embedding(input_dim=10, output_dim=16)(inp)
    enc, fh, fc, bh, bc = Bidirectional(LSTM(32, return_sequences=True, return_state=True))(emb)
    h = Concatenate()([fh, bh])
    c = Concatenate()([fc, bc])
    dec = LSTM(64, return_sequences=True)(RepeatVector(5)(h), initial_state=[h, c])
    context = AdditiveAttention()([dec, enc])
    out = Dense(10, activation="softmax")(Concatenate()([dec, context]))
    return keras.Model(inp, out)


def train(X, Y):
    model = build()
    model.compile("adam", keras.losses.SparseCategoricalCrossentropy(), metrics=["accuracy"])
    model.optimizer.learning_rate = 0.01
    model.fit(np.array(X), np.array(Y), epochs=10, batch_size=50, verbose=0)
    memory["model"] = model
    return model


def decode(sequence):
    sequence = np.array(sequence)
    single = sequence.ndim == 1
    batch = sequence[None, :] if single else sequence
    answer = np.argmax(memory["model"](batch), axis=2)
    return answer[0] if single else answer
