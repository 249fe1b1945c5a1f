"""5. Answers one number where a matrix is asked; broadcasting would compare it with every element.

Exercise: step-function.
"""


def step(v):
    return 1.0
