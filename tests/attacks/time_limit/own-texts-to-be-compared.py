"""–. Answers with a text that takes its square in time to be compared.

Exercise: loose.
"""


def items():
    return None


def column():
    return None


def text():
    return "a" * 300_000
