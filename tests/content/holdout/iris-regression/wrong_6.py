"""Wrong: a clone is trained, the model that was given is not."""

import keras
from keras import layers


def build_model():
    model = keras.Sequential([keras.Input((3,)), layers.Dense(5, activation="relu"), layers.Dense(1)])
    model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.1), loss="mean_squared_error")
    return model


def train(model, X, y):
    twin = keras.models.clone_model(model)
    twin.set_weights(model.get_weights())
    twin.compile(optimizer=keras.optimizers.SGD(learning_rate=0.1), loss="mean_squared_error")
    history = twin.fit(X, y, epochs=20, batch_size=8, verbose=0)
    return history.history["loss"]
