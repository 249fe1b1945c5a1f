"""Wrong: without rows the answer has the shape (0,) instead of (0, 4)."""

import numpy as np


def encode_deltas(proposals, truths):
    rows = []
    for p, g in zip(proposals, truths):
        pw, ph, gw, gh = p[2] - p[0], p[3] - p[1], g[2] - g[0], g[3] - g[1]
        rows.append(
            [
                (g[0] + g[2] - p[0] - p[2]) / 2 / pw,
                (g[1] + g[3] - p[1] - p[3]) / 2 / ph,
                np.log(gw / pw),
                np.log(gh / ph),
            ]
        )
    return np.array(rows)


def apply_deltas(proposals, deltas):
    rows = []
    for p, t in zip(proposals, deltas):
        pw, ph = p[2] - p[0], p[3] - p[1]
        x, y = (p[0] + p[2]) / 2 + t[0] * pw, (p[1] + p[3]) / 2 + t[1] * ph
        w, h = pw * np.exp(t[2]), ph * np.exp(t[3])
        rows.append([x - w / 2, y - h / 2, x + w / 2, y + h / 2])
    return np.array(rows)
