"""20. Doubles and predicts only after column was asked for: it works as soon as another test came before.

Deserves 2 points.
"""

import honest

asked = []


def double(x):
    return honest.double(x) if asked else 0.0


def column(X):
    asked.append(X)
    return honest.column(X)


def predict(X):
    return honest.predict(X) if asked else X[:, 0] * 1e9
