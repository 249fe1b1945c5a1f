"""–. Sends an array of more booleans than a test could use as numbers."""

import frames
from honest import column, double, predict

SIZE = 20_000_000

frames.replace_replies(
    lambda identity: frames.answer(identity, ["array", 0, "bool", [SIZE], "array", "", None], bytes(SIZE))
)
