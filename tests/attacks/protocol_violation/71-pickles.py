"""71. Answers with an object whose pickle would run code, and sends pickles and code as bytes of its own."""

import os
import pickle

import frames
from honest import column, predict


class Bomb:
    def __reduce__(self):
        return os.system, ("echo REACHED",)


PICKLE = pickle.dumps(Bomb())


def replies(identity):
    return frames.answer(identity, ["special", "pickle", PICKLE.hex()])


def double(x):
    frames.replace_replies(replies)
    return Bomb()
