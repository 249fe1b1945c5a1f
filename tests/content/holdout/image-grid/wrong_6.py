"""Wrong: height and width are confused for the left corner."""

import numpy as np


def grid(images, rows, cols, margin=16):
    n, h, w, _ = images.shape
    pixels = np.rint(127.5 * (np.clip(images, -1, 1) + 1)).astype(np.uint8)
    sheet = np.full((rows * (h + margin) + margin, cols * (w + margin) + margin, 3), 255, dtype=np.uint8)
    for k in range(min(n, rows * cols)):
        row, col = divmod(k, cols)
        top, left = margin + row * (h + margin), margin + col * (h + margin)
        place = sheet[top : top + h, left : left + w]
        place[...] = pixels[k][: place.shape[0], : place.shape[1]]
    return sheet
