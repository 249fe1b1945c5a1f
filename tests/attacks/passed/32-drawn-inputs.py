"""32. Draws every input with matplotlib, under titles that tell it, and leaves the figures open for the grader.

Figures are asked for before the first hidden question and never again.

Deserves 4 points.
"""

import matplotlib.pyplot as plt

import honest

plt.figure("before any input").suptitle("may be shown")


def drawn(x):
    figure = plt.figure(f"REACHED {x}")
    figure.suptitle(f"REACHED {x}")
    figure.add_subplot().plot([float(x), 1.0])


def double(x):
    drawn(x)
    return honest.double(x)


def column(X):
    drawn(X[0, 0])
    return honest.column(X)


def predict(X):
    drawn(X[0, 0])
    return honest.predict(X)
