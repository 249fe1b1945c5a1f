"""–. Answers with one long and many short texts: an array of them would be as wide as the longest for each.

Exercise: and-neuron.
"""

WEIGHTS = ["a" * 2_000_000] + ["b"] * 100_000


def and_neuron(x1, x2):
    return WEIGHTS
