"""–. Sends numbers of equal hashes by hand: a set of them would take time in the square of their number."""

import frames
from honest import column, double, predict

TREE = ["list", *[number * (2**61 - 1) for number in range(1, 60_000)]]

frames.replace_replies(lambda identity: frames.answer(identity, TREE))
