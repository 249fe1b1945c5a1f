"""Glues pictures and margins together, stripe by stripe.

Each step can be looked at; gluing copies the pictures again and again.
"""

import numpy as np


def grid(images, rows, cols, margin=16):
    pixels = [np.round((np.clip(image, -1, 1) + 1) / 2 * 255).astype("uint8") for image in images]
    height, width = images.shape[1:3]
    blank = np.full((height, width, 3), 255, np.uint8)
    pixels += [blank] * (rows * cols - len(pixels))
    beside = np.full((height, margin, 3), 255, np.uint8)
    stripes = []
    for row in range(rows):
        parts = [beside]
        for picture in pixels[row * cols : (row + 1) * cols]:
            parts += [picture, beside]
        stripes.append(np.concatenate(parts, axis=1))
    between = np.full((margin, stripes[0].shape[1], 3), 255, np.uint8)
    sheet = [between]
    for stripe in stripes:
        sheet += [stripe, between]
    return np.concatenate(sheet)
