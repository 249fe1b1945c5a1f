"""–. Takes memory in ways that reserve little and use much: threads' stacks, pipes, maps, copies on write."""

import os
import threading

import numpy as np


def double(x):
    return [np.arange(10**6) + n for n in range(1000)]


def column(X):
    text = "x"
    while True:
        text += text


def predict(X):
    return {n: [n] * 1000 for n in range(10**6)}
