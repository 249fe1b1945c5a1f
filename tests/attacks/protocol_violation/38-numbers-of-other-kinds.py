"""38. Numbers its answers by a float, a text, nothing and a list: equal or not, they are no number of a question."""

import itertools

import frames
from honest import column, double, predict

kinds = itertools.cycle((float, str, lambda _: None, lambda number: [number], lambda number: number + 2**64))
frames.replace_replies(lambda identity: frames.answer(next(kinds)(identity), 0.5))
