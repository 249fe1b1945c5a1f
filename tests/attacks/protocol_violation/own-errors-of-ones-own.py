"""–. Describes errors with fields of the wrong kind, and claims that a test was passed."""

import itertools

import frames
from honest import column, double, predict

ERRORS = [
    None, "passed", {"stage": "passed"}, {"stage": "size", "points": 4}, {"stage": "answer", "type": 1, "impostor": 0},
    {"stage": "call", "type": "passed", "message": 1, "frames": [], "ancestors": []},
    {"stage": "call", "type": "E", "message": "", "frames": [{"file": "", "line": True}], "ancestors": "ValueError"},
]  # fmt: skip
turn = itertools.cycle(ERRORS)

frames.replace_replies(lambda identity: frames.frame({"id": identity, "error": next(turn), "value": 1}))
