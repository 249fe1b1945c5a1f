def logical_neuron(excitatory: list[int], inhibitory: list[int], threshold: float) -> int:
    """Say whether a logical neuron fires.

    excitatory: inputs that push, each 0 or 1; may be empty.
    inhibitory: inputs that hold back, each 0 or 1; may be empty.
    threshold: the potential that the neuron needs in order to fire.

    Returns the int 1 if the neuron fires, the int 0 if it does not.
    """
    return 0
