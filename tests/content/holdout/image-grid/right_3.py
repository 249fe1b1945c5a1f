"""Right: strips with hstack and vstack."""

import numpy as np


def to_bytes(picture):
    return np.round(127.5 * (np.minimum(np.maximum(picture, -1.0), 1.0) + 1.0)).astype(np.uint8)


def grid(images, rows, cols, margin=16):
    h, w = images.shape[1], images.shape[2]
    empty = np.full((h, w, 3), 255, np.uint8)
    post = np.full((h, margin, 3), 255, np.uint8)
    beam = np.full((margin, cols * (w + margin) + margin, 3), 255, np.uint8)
    strips = [beam]
    for r in range(rows):
        pieces = [post]
        for c in range(cols):
            k = r * cols + c
            pieces += [to_bytes(images[k]) if k < len(images) else empty, post]
        strips += [np.hstack(pieces), beam]
    return np.vstack(strips)
