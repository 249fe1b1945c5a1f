"""15. Exits with success in a call: once politely, once as a keyboard interrupt, once as a closed generator."""

import sys


def double(x):
    sys.exit(0)


def column(X):
    raise KeyboardInterrupt


def predict(X):
    raise GeneratorExit
