"""Small examples of what the exercise asks."""

EXAMPLES = [
    "and_neuron(0, 0)",
    "and_neuron(0, 1)",
    "and_neuron(1, 0)",
    "and_neuron(1, 1)",
    "WEIGHTS[0] < 0",
    "WEIGHTS[0] + WEIGHTS[1] < 0",
    "WEIGHTS[0] + WEIGHTS[2] < 0",
    "sum(WEIGHTS) >= 0",
    "and_neuron(0.5, 0.5) == int(WEIGHTS[0] + 0.5 * WEIGHTS[1] + 0.5 * WEIGHTS[2] >= 0)",
]
