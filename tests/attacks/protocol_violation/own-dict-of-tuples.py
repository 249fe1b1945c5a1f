"""–. Sends a dict with very many keys that are tuples."""

import frames
from honest import column, double, predict

TREE = ["dict", *[[["tuple", number, -number], 0] for number in range(40_000)]]

frames.replace_replies(lambda identity: frames.answer(identity, TREE))
