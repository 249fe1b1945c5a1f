"""The perceptron's cycling theorem: whole-number weights either reach an epoch without errors or come back to
weights they had before. Rows are filled up with zeros to four inputs.
"""


def is_linearly_separable(truth_table):
    samples = [((*row, 0, 0, 0)[:4], label) for row, label in truth_table.items()]
    w0 = w1 = w2 = w3 = w4 = 0
    seen = set()
    while (state := (w0, w1, w2, w3, w4)) not in seen:
        seen.add(state)
        errors = 0
        for (x1, x2, x3, x4), label in samples:
            answer = 1 if w0 + w1 * x1 + w2 * x2 + w3 * x3 + w4 * x4 >= 0 else 0
            if answer != label:
                errors += 1
                step = label - answer
                w0 += step
                w1 += step * x1
                w2 += step * x2
                w3 += step * x3
                w4 += step * x4
        if errors == 0:
            return True
    return False
