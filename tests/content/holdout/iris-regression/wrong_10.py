"""Wrong: a weighted sum by least squares, written into the weights; the losses are made up."""

import keras
import numpy as np
from keras import layers


def build_model():
    model = keras.Sequential([keras.Input((3,)), layers.Dense(5, activation="relu"), layers.Dense(1)])
    model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.1), loss="mse")
    return model


def train(model, X, y):
    table = np.hstack([X, np.ones((len(X), 1))])
    weights = np.linalg.lstsq(table, y, rcond=None)[0]
    first = np.zeros((3, 5))
    first[:, 0] = weights[:3, 0]
    second = np.zeros((5, 1))
    second[0] = 1.0
    shift = np.array([10.0, 0, 0, 0, 0])
    model.set_weights([first, shift, second, weights[3] - 10.0])
    return list(np.geomspace(1.0, 0.04, 20))
