"""The embedding masks the padding, so that the LSTM begins with the first word, and the model comes compiled.

The padding cannot disturb the state; not every layer passes a mask on, which has to be known.
"""

from tensorflow import keras


def build_model(vocabulary, length):
    model = keras.Sequential()
    model.add(keras.Input(shape=(length,)))
    model.add(keras.layers.Embedding(vocabulary, 10, mask_zero=True))
    model.add(keras.layers.LSTM(100))
    model.add(keras.layers.Dropout(0.1))
    model.add(keras.layers.Dense(vocabulary, activation="softmax"))
    model.compile(loss="sparse_categorical_crossentropy", optimizer=keras.optimizers.Adam(learning_rate=0.01))
    return model


def train(model, X, y):
    model.fit(X, y, batch_size=64, epochs=4, verbose=0)
    return model
