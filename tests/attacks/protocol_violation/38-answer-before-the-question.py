"""38. Sends answers to the next questions before they are asked."""

import frames
from honest import column, double, predict

asked = set()


def early(identity):
    asked.add(identity)
    return b"".join(frames.answer(number, 0.5) for number in range(identity, identity + 5))


frames.replace_replies(early)
