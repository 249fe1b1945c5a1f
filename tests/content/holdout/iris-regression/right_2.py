"""Right: a subclass of keras.Model, trained with train_on_batch."""

import keras
import numpy as np


class PetalNet(keras.Model):
    def __init__(self):
        super().__init__()
        self.hidden = keras.layers.Dense(5, activation="relu")
        self.out = keras.layers.Dense(1)

    def call(self, x):
        return self.out(self.hidden(x))


def build_model():
    model = PetalNet()
    model(np.zeros((1, 3), "float32"))
    model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.1), loss="mse")
    return model


def train(model, X, y):
    losses = []
    for _ in range(25):
        total = 0.0
        model.reset_metrics()
        order = np.random.permutation(len(X))
        for start in range(0, len(X), 8):
            rows = order[start : start + 8]
            total = model.train_on_batch(X[rows], y[rows])
        losses.append(float(np.ravel(total)[0]))
    return losses
