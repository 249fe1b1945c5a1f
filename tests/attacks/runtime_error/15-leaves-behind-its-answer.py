"""15. Sends an answer by hand and leaves at once: the answer counts, and the next question finds nobody."""

import os

import frames


def leave(identity):
    frames.write(frames.answer(identity, 0.5))
    os._exit(0)


frames.replace_replies(leave)


def double(x):
    return 0.5


column = predict = double
