"""Right: a float sheet of ones that is converted at the very end, pictures from an iterator."""

import itertools

import numpy as np


def grid(images, rows, cols, margin=16):
    height, width = images.shape[1:3]
    step_y, step_x = height + margin, width + margin
    canvas = np.ones((rows * step_y + margin, cols * step_x + margin, 3))
    corners = itertools.product(
        range(margin, rows * step_y + margin, step_y)[:rows], range(margin, cols * step_x + margin, step_x)[:cols]
    )
    for (y, x), picture in zip(corners, images):
        canvas[y : y + height, x : x + width, :] = picture
    canvas = np.clip(canvas, -1.0, 1.0)
    return np.rint((canvas + 1.0) * 127.5).astype(np.uint8)
