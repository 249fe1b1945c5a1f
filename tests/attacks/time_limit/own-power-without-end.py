"""–. Answers with an exponent: a power that no signal interrupts, for it is taken in C.

Exercise: loose.
"""


def items():
    return [10**8, 2]


def column():
    return None


def text():
    return None
