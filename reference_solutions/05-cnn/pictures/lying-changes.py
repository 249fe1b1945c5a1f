"""Turned, sheared, zoomed and blurred digits: a little of each keeps the label, a lot of it does not."""

import numpy as np
from hebb_data import load
from scipy.ndimage import affine_transform, gaussian_filter, zoom

from graders.quality.drawing import Drawing, grey


def moved(image: np.ndarray, matrix: list[list[float]]) -> np.ndarray:
    """The image seen through a linear map about its middle."""
    m, middle = np.array(matrix), (np.array(image.shape) - 1) / 2
    return affine_transform(image, m, offset=middle - m @ middle, order=1)


def draw() -> Drawing:
    digits = load("digits")
    six = np.pad(zoom(digits.x[digits.y == 6][0] / 16, 4, order=1), 4)
    turn = lambda a: [[np.cos(a), np.sin(a)], [-np.sin(a), np.cos(a)]]  # noqa: E731
    rows = [
        ("turn", [moved(six, turn(0.2)), moved(six, turn(np.pi))]),
        ("shear", [moved(six, [[1, 0], [0.25, 1]]), moved(six, [[1, 0], [1.8, 1]])]),
        ("zoom", [moved(six, [[0.85, 0], [0, 0.85]]), moved(six, [[0.3, 0], [0, 0.3]])]),
        ("blur", [gaussian_filter(six, 1.5), gaussian_filter(six, 9)]),
    ]
    picture = Drawing(440, 300)
    for y, words in [(85, "none"), (170, "a little"), (262, "a lot")]:
        picture.text(62, y - 20, words, anchor="end")
    picture.image(206, 26, 68, 68, grey(six, 0, 1))
    for place, (name, pictures) in enumerate(rows):
        x = 76 + 92 * place
        for row, image in enumerate(pictures):
            picture.image(x, 114 + 86 * row, 76, 76, grey(image, 0, 1))
        picture.text(x + 38, 294, name)
    picture.text(240, 18, "a 6")
    return picture
