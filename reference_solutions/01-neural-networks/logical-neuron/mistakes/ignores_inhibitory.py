"""Your neuron never looks at the inhibitory inputs. Change one of them from 0 to 1 and nothing happens, although
it should make firing harder. The potential needs both lists."""


def logical_neuron(excitatory, inhibitory, threshold):
    return 1 if sum(excitatory) >= threshold else 0
