"""–. Answers with items that no two can be compared: what the test raises is for the answer.

Exercise: loose.
Deserves 2 points.
"""


def items():
    return [1, "a"]


def column():
    return [[1.0], [2.0]]


def text():
    return "aa"
