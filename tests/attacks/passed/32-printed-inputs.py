"""32. Prints every hidden input as it comes, on both streams and straight to the descriptors.

Deserves 4 points.
"""

import os
import sys

import honest

print("printed before any input: may be shown")


def shout(name, x):
    text = f"REACHED by {name}: {x}"
    print(text, flush=True)
    print(text, file=sys.stderr, flush=True)
    os.write(1, text.encode())


def double(x):
    shout("double", x)
    return honest.double(x)


def column(X):
    shout("column", X)
    return honest.column(X)


def predict(X):
    shout("predict", X)
    return honest.predict(X)
