"""37. Asks the judge in the judge's own words: for the reference's entry points, its names, its figures.

The judge answers one thing only, a call of a function that a test handed over.
"""

import frames
from honest import column, double, predict

QUESTIONS = (
    {"op": "get", "name": "MARKER"},
    {"op": "call", "target": ["entry", "double"], "args": [1.0], "kwargs": {}},
    {"op": "load", "files": ["submission.py"], "entry_points": []},
)


def ask(identity):
    return b"".join(frames.frame(question | {"id": identity}) for question in QUESTIONS)


frames.replace_replies(ask)
