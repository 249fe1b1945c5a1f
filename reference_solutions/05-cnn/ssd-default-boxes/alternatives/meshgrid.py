"""All centres by meshgrid, all shapes by broadcasting; assign with loops over single boxes.

All boxes without a loop; assigning goes box by box, which is slow with thousands.
"""

import numpy as np


def default_boxes(feature_size, scale, ratios):
    centres = (np.arange(feature_size) + 0.5) / feature_size
    cx, cy = np.meshgrid(centres, centres)
    place = np.stack([cx, cy, cx, cy], axis=-1).reshape(-1, 1, 4)
    root = np.sqrt(np.array(ratios, float))
    half = scale * np.stack([root, 1 / root], axis=-1) / 2
    return (place + np.concatenate([-half, half], axis=1)).reshape(-1, 4)


def iou(a, b):
    shared = max(0, min(a[2], b[2]) - max(a[0], b[0])) * max(0, min(a[3], b[3]) - max(a[1], b[1]))
    return shared / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - shared)


def assign(defaults, truths):
    answer = []
    for box in defaults:
        best = max(range(len(truths)), key=lambda t: iou(box, truths[t]), default=-1)
        answer.append(best if best >= 0 and iou(box, truths[best]) >= 0.5 else -1)
    for t, truth in enumerate(truths):
        answer[max(range(len(defaults)), key=lambda d: iou(defaults[d], truth))] = t
    return answer
