"""5. Answers one number where a matrix is asked; broadcasting would compare it with every element.

Exercise: step-function.
Deserves 1 point.
"""


def step(v):
    return 1.0
