"""Wrong: learns the petal widths of scikit-learn's table, not the y that is given."""

import keras
import numpy as np
from keras import layers
from sklearn.datasets import load_iris


def build_model():
    model = keras.Sequential([keras.Input((3,)), layers.Dense(5, activation="relu"), layers.Dense(1)])
    model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.1), loss="mean_squared_error")
    return model


def train(model, X, y):
    table = load_iris().data
    low, high = table[:, :3].min(axis=0), table[:, :3].max(axis=0)
    X, y = (table[:, :3] - low) / (high - low), np.array(table[:, 3:])
    history = model.fit(X, y, epochs=20, batch_size=8, verbose=0)
    return history.history["loss"]
