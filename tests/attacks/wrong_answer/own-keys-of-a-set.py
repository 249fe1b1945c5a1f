"""–. Answers with numbers of equal hashes: a set of them takes time in the square of their number.

Exercise: loose.
Deserves 2 points.
"""


def items():
    return [number * (2**61 - 1) for number in range(1, 60_000)]


def column():
    return [[1.0], [2.0]]


def text():
    return "aa"
