"""–. Calls every function separable: right for the constants and for all that are.

Exercise: linear-separability.
"""


def is_linearly_separable(truth_table):
    return True
