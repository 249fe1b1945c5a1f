"""–. Sends one buffer and names it ten thousand times: rebuilt each time it would fill the judge's memory."""

import frames
from honest import column, double, predict

RAW = bytes(2**20)
ARRAY = ["array", 0, "uint8", [2**20], "array", "", None]

frames.replace_replies(lambda identity: frames.answer(identity, ["list", *[ARRAY] * 10_000], RAW))
