"""Your neuron waits until the potential is *above* the threshold. The threshold is the smallest potential that
is enough: a neuron that reaches it exactly fires. Look again at the sign in the formula, and at what happens when
both sides are equal."""


def logical_neuron(excitatory, inhibitory, threshold):
    return 1 if sum(excitatory) - sum(inhibitory) > threshold else 0
