"""–. Answers with a million small lists.

Exercise: loose.
Deserves 2 points.
"""


def items():
    return [[] for _ in range(1_000_000)]


def column():
    return [[1.0], [2.0]]


def text():
    return "aa"
