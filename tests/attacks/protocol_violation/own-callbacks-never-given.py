"""–. Calls functions of the test's that the test never gave."""

import itertools

import frames
from honest import column, double, predict

turn = itertools.cycle([0, 1, -1, 10**6, "0", None, True, [0]])


def call(identity):
    return frames.frame({"callback": next(turn), "args": ["list"], "kwargs": ["dict"]})


frames.replace_replies(call)
