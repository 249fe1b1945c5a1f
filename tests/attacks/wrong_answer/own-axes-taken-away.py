"""–. Draws what is asked for, and takes the Axes out of their figure.

Exercise: drawing.
"""


def plot(ax, w, b, points):
    ax.plot([-10, 10], [b - 10 * w, b + 10 * w])
    ax.scatter(points[:, 0], points[:, 1])
    ax.remove()
