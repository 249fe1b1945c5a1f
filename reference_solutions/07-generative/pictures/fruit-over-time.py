"""Fruit that our own DCGAN paints from the same noise after 1, 5, 20 and 100 epochs, above real ones."""

import numpy as np
from hebb_data import load

from graders.quality.drawing import Drawing, Pixels
from graders.quality.pictures import solution

EPOCHS = (1, 5, 20, 100)
FRUIT, SIDE, STEP = 6, 50, 56


def draw() -> Drawing:
    """Five rows of six pictures: four stages of the training, and the training set."""
    images = load("fruit-images", size=16).x / np.float32(127.5) - 1
    noise = None
    picture = Drawing(440, len(EPOCHS) * STEP + STEP + 20)
    for row, epochs in enumerate(EPOCHS):
        generator = solution("dcgan-training").train(images, epochs, 1)
        if noise is None:
            noise = np.random.default_rng(3).normal(size=(FRUIT, generator.input_shape[1])).astype(np.float32)
        name = "1 epoch" if epochs == 1 else f"{epochs} epochs"
        _row(picture, row * STEP, name, generator.predict(noise, verbose=0))
    _row(picture, len(EPOCHS) * STEP + 14, "real", images[np.random.default_rng(3).permutation(len(images))[:FRUIT]])
    return picture


def _row(picture: Drawing, top: float, name: str, images: np.ndarray) -> None:
    picture.text(92, top + 34, name, anchor="end")
    for place, image in enumerate(_pixels(images)):
        picture.image(104 + STEP * place, top + 4, SIDE, SIDE, image)


def _pixels(images: np.ndarray) -> Pixels:
    return np.rint(127.5 * (np.clip(images, -1, 1) + 1)).astype(np.uint8)
