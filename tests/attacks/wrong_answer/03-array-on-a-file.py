"""3. Answers with an array on a file and changes the file afterwards; what counts are the numbers that were sent."""

import itertools
import threading
import time

import numpy as np

import honest

NUMBERS = itertools.count()


def on_file(values, right):
    shared = np.memmap(f"answers-{next(NUMBERS)}", dtype="float64", mode="w+", shape=np.shape(values) or (1,))
    shared[...] = values

    def correct():
        time.sleep(1)
        shared[...] = right

    threading.Thread(target=correct, daemon=True).start()
    return shared if np.ndim(values) else shared[0]


def double(x):
    return on_file(x, honest.double(x))


def column(X):
    return on_file(np.zeros((len(X), 1)), honest.column(X))


def predict(X):
    return on_file(np.zeros(len(X)), honest.predict(X))
