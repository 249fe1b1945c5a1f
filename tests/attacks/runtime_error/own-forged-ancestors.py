"""–. Claims that its error is one of the grader's or of pytest's own, which would skip or pass a test."""

import sys

import frames
from honest import column, double, predict

NAMES = ["Skipped", "Exit", "CheckFailed", "ExceptionGroup", "UnicodeDecodeError", "AssertionError", "MemoryErrorX"]


def error(identity):
    fields = {"stage": "call", "type": "Skipped", "message": "passed", "frames": []}
    return frames.frame({"id": identity, "error": fields | {"ancestors": NAMES}})


frames.replace_replies(error)
