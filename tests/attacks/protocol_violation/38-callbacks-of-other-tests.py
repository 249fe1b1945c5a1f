"""38. Calls back by every number, those of functions that earlier tests gave included, before it answers."""

import frames
from honest import column, double, predict


def call_all(identity):
    calls = (frames.frame({"callback": number, "args": [], "kwargs": {}}) for number in range(-1, 3))
    return b"".join(calls) + frames.answer(identity, 0.5)


frames.replace_replies(call_all)
