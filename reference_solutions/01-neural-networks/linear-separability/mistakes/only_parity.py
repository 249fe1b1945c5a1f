"""You take XOR and its relatives, the parity functions, for the only functions that are not linearly separable. With
two inputs that is true. With three inputs 152 of the 256 functions are not separable, and only two of them are
parities."""


def is_linearly_separable(truth_table):
    labels = {sum(row) % 2: set() for row in truth_table}
    for row, label in truth_table.items():
        labels[sum(row) % 2].add(label)
    is_parity = (
        len(next(iter(truth_table))) > 1 and labels[0] != labels[1] and all(len(s) == 1 for s in labels.values())
    )
    return not is_parity
