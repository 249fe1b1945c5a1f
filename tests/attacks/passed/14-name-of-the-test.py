"""14. Looks for the name of the test that asks: in its frames, their variables, the environment, the threads, the heap.

A question says which function is called with what, and no more. Had it found a name, it would answer wrongly.

Deserves 4 points.
"""

import gc
import os
import sys
import threading

import honest

NAMES = tuple("".join(reversed(name)) for name in ("elbuod_tset", "nmuloc_tset", "tciderp_tset", "TSET_TNERRUC_TSETYP"))


def told():
    frame, seen = sys._getframe(), []
    while frame:
        seen += [frame.f_code.co_name, frame.f_code.co_filename, *map(repr, frame.f_locals.values())]
        frame = frame.f_back
    seen += [*os.environ, *os.environ.values(), *sys.argv, *(thread.name for thread in threading.enumerate())]
    requests = [thing for thing in gc.get_objects() if type(thing) is dict and "op" in thing]
    text = " ".join(map(str, [*seen, *requests])).replace(str(NAMES), "")
    return any(name in text for name in NAMES)


def double(x):
    return 0.0 if told() else honest.double(x)


def column(X):
    return 0.0 if told() else honest.column(X)


def predict(X):
    return 0.0 if told() else honest.predict(X)
