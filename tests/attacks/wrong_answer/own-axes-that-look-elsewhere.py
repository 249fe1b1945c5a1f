"""–. Draws what is asked for, and lets the limits show another part of the plane.

Exercise: drawing.
"""


def plot(ax, w, b, points):
    ax.plot([-10, 10], [b - 10 * w, b + 10 * w])
    ax.scatter(points[:, 0], points[:, 1])
    ax.set_xlim(1e6, 2e6)
