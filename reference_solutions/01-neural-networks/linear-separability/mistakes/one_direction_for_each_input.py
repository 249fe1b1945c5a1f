"""You check that each input pushes in one direction only: it never helps in one row and harms in another. Every
separable function has this property, and up to three inputs it is enough, but not with four. An example is
"x1 and x2, or x3 and x4": try to find weights for it."""


def direction(truth_table, index):
    changes = set()
    for row, label in truth_table.items():
        if row[index] == 0:
            raised = (*row[:index], 1, *row[index + 1 :])
            changes.add(truth_table[raised] - label)
    return changes


def is_linearly_separable(truth_table):
    inputs = len(next(iter(truth_table)))
    return all(not {1, -1} <= direction(truth_table, index) for index in range(inputs))
