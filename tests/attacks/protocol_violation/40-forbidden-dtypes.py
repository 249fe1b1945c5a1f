"""40. Describes arrays of objects, records, texts, dates and void."""

import frames
from honest import column, double, predict

TYPES = ["object", "O", "V8", "U4", "datetime64[s]", "float128", "i4,f8", ">f8", "float64,", "", "\u0000"]
turn = iter(TYPES * 100)


def array(identity):
    return frames.answer(identity, ["array", 0, next(turn), [1], "array", "", None], bytes(8))


frames.replace_replies(array)
