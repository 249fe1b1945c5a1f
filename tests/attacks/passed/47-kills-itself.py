"""47. Sends itself the signals that the grader's own limits end it by, to look like our failure.

The first process of a namespace is immune to its own signals, even to the one that kills.

Deserves 4 points.
"""

import os
import signal

import honest

ENDINGS = (signal.SIGKILL, signal.SIGXCPU, signal.SIGSYS, signal.SIGTERM, signal.SIGUSR1)


def end():
    for ending in ENDINGS:
        os.kill(os.getpid(), ending)


def double(x):
    end()
    return honest.double(x)


def column(X):
    end()
    return honest.column(X)


def predict(X):
    return honest.predict(X)
