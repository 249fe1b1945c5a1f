"""Wrong: two epochs in one large batch are far too few."""

import keras
from keras import layers


def build_model():
    model = keras.Sequential([keras.Input((3,)), layers.Dense(5, activation="relu"), layers.Dense(1)])
    model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.1), loss="mean_squared_error")
    return model


def train(model, X, y):
    history = model.fit(X, y, epochs=2, batch_size=120, verbose=0)
    return history.history["loss"]
