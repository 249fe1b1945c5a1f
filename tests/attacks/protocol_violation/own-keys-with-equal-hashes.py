"""–. Sends a dict whose keys all have the same hash: building it takes time in the square of their number."""

import json

import frames
from honest import column, double, predict

TREE = ["dict", *[[number * (2**61 - 1), 0] for number in range(1, 50_000)]]

frames.replace_replies(lambda identity: frames.answer(identity, TREE))
