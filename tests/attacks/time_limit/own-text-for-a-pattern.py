"""–. Answers with a text on which a pattern of the test goes astray.

Exercise: loose.
"""


def items():
    return None


def column():
    return None


def text():
    return "a" * 60 + "b"
