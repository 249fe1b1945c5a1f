"""Right: no loop: missing places filled with white, padded and transposed."""

import numpy as np


def grid(images, rows, cols, margin=16):
    h, w = images.shape[1:3]
    places = rows * cols
    scaled = np.clip((images[:places].astype(float) + 1) * 127.5, 0, 255).round().astype("uint8")
    white = np.full((places - len(scaled), h, w, 3), 255, "uint8")
    tiles = np.concatenate([scaled, white])
    tiles = np.pad(tiles, ((0, 0), (margin, 0), (margin, 0), (0, 0)), constant_values=255)
    big = tiles.reshape(rows, cols, h + margin, w + margin, 3).swapaxes(1, 2)
    big = big.reshape(rows * (h + margin), cols * (w + margin), 3)
    return np.pad(big, ((0, margin), (0, margin), (0, 0)), constant_values=255)
