"""–. Answers with so many items that a message which names them is very long.

Exercise: loose.
Deserves 2 points.
"""


def items():
    return [1] * 200_000 + [2] * 200_000


def column():
    return [[1.0], [2.0]]


def text():
    return "aa"
