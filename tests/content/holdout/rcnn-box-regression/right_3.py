"""Right: a loop over the rows with math.log, written into a table made beforehand."""

from math import exp, log

import numpy as np


def _c(box):
    x1, y1, x2, y2 = (float(v) for v in box)
    return (x1 + x2) / 2, (y1 + y2) / 2, x2 - x1, y2 - y1


def encode_deltas(proposals, truths):
    out = np.zeros((len(proposals), 4))
    for i, (p, g) in enumerate(zip(proposals, truths)):
        px, py, pw, ph = _c(p)
        gx, gy, gw, gh = _c(g)
        out[i] = (gx - px) / pw, (gy - py) / ph, log(gw / pw), log(gh / ph)
    return out


def apply_deltas(proposals, deltas):
    out = np.zeros((len(proposals), 4))
    for i, (p, (tx, ty, tw, th)) in enumerate(zip(proposals, deltas)):
        px, py, pw, ph = _c(p)
        gx, gy, gw, gh = px + tx * pw, py + ty * ph, pw * exp(tw), ph * exp(th)
        out[i] = gx - gw / 2, gy - gh / 2, gx + gw / 2, gy + gh / 2
    return out
