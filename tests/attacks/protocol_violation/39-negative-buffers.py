"""39. Announces buffers of negative, fractional and worded sizes."""

import frames
from honest import column, double, predict

SIZES = [[-1], [0.5], ["many"], [True], {"a": 1}, None, 7]
turn = iter(SIZES * 100)

frames.replace_replies(lambda identity: frames.frame({"id": identity, "value": None}, sizes=next(turn)))
