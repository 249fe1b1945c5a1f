"""–. Draws lines between infinities, where every line rises or falls alike, and points that are no numbers.

Exercise: drawing.
"""

import numpy as np


def plot(ax, w, b, points):
    ends = [-np.inf, np.inf]
    for heights in (ends, ends[::-1]):
        ax.plot(ends, heights)
    ax.scatter([np.nan, np.inf], [np.nan, np.inf])
    ax.set_xlim(-1, 1)
