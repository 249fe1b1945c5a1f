"""–. Draws what is asked for and hides it: without visibility, width, size or colour, outside of the limits or the Axes.

Exercise: drawing.
"""

import numpy as np


def plot(ax, w, b, points):
    ends = np.array([-10, 10])
    for hidden in (
        {"visible": False},
        {"alpha": 0},
        {"linewidth": 0},
        {"color": ax.get_facecolor()},
        {"transform": ax.transAxes},
    ):
        ax.plot(ends, b + w * ends, **hidden)
    for hidden in (
        {"visible": False},
        {"alpha": 0},
        {"s": 0},
        {"c": "white"},
        {"facecolors": "none", "edgecolors": "none"},
    ):
        ax.scatter(points[:, 0], points[:, 1], **hidden)
    ax.plot(points[:, 0], points[:, 1], "o", markersize=0)
