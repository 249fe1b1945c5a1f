import matplotlib.pyplot as plt

WEIGHTS = (-1.5, 1.0, 1.0)


def and_neuron(x1, x2):
    w0, w1, w2 = WEIGHTS
    return 1 if w0 + w1 * x1 + w2 * x2 >= 0 else 0


plt.figure(figsize=(1, 1))
plt.plot([0, 1])
plt.show()
