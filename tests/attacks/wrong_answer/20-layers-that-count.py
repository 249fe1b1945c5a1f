"""20. Asks how many layers this process has named: it works once another test has made one.

Exercise: tensors.
Deserves 2 points.
"""

import honest
import keras


def others():
    return keras.layers.Dense(1).name != "dense"


def double(x):
    return honest.double(x) if others() else 0.0


def column(X):
    keras.layers.Dense(1)
    return honest.column(X)


def predict(X):
    return honest.predict(X) if others() else X[:, 0] * 1e9
