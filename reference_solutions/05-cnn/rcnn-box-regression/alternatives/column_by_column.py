"""Each of the four numbers by its own formula.

Reads like the paper; each line handles one number, where an array would take two at once.
"""

import numpy as np


def encode_deltas(proposals, truths):
    (px1, py1, px2, py2), (gx1, gy1, gx2, gy2) = proposals.T, truths.T
    pw, ph = px2 - px1, py2 - py1
    tx = ((gx1 + gx2) - (px1 + px2)) / (2 * pw)
    ty = ((gy1 + gy2) - (py1 + py2)) / (2 * ph)
    return np.column_stack([tx, ty, np.log(gx2 - gx1) - np.log(pw), np.log(gy2 - gy1) - np.log(ph)])


def apply_deltas(proposals, deltas):
    (x1, y1, x2, y2), (tx, ty, tw, th) = proposals.T, deltas.T
    w, h = (x2 - x1) * np.exp(tw), (y2 - y1) * np.exp(th)
    left, top = (x1 + x2 - w) / 2 + tx * (x2 - x1), (y1 + y2 - h) / 2 + ty * (y2 - y1)
    return np.stack([left, top, left + w, top + h], axis=-1)
