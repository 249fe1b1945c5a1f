"""Many pictures on one sheet."""

import numpy as np


def grid(images: np.ndarray, rows: int, cols: int, margin: int = 16) -> np.ndarray:
    """One uint8 image of rows x cols pictures of shape (h, w, 3) in [-1, 1], row by row, with white margins."""
    pixels = np.rint(127.5 * (np.clip(images, -1, 1) + 1)).astype(np.uint8)
    _, height, width, _ = images.shape
    down, across = height + margin, width + margin
    sheet = np.full((rows * down + margin, cols * across + margin, 3), 255, dtype=np.uint8)
    for number, picture in enumerate(pixels[: rows * cols]):
        top, left = margin + number // cols * down, margin + number % cols * across
        sheet[top : top + height, left : left + width] = picture
    return sheet
