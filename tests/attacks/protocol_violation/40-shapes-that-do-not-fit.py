"""40. Describes arrays whose shape and bytes do not belong together."""

import frames
from honest import column, double, predict

SHAPES = [[2], [-1], [0, 2**62, 2**62], [2**63], ["1"], [1.0], [True], [1] * 64, 1, None]
turn = iter(SHAPES * 100)


def array(identity):
    shape = next(turn)
    raw = b"" if type(shape) is list and 0 in shape else bytes(8)
    return frames.answer(identity, ["array", 0, "float64", shape, "array", "", None], raw)


frames.replace_replies(array)
