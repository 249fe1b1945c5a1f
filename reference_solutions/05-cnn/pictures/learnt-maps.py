"""What C1 of a LeNet-5 that was trained on digits has learnt: its six kernels, and the maps they make of a digit."""

import keras
import numpy as np
from hebb_data import load

from graders.quality.drawing import Drawing, grey
from graders.quality.pictures import solution


def prepared(images: np.ndarray) -> np.ndarray:
    """Digits of 8 × 8 pixels, enlarged and padded to 32 × 32."""
    x = (images / 16).astype("float32").repeat(3, axis=1).repeat(3, axis=2)
    return np.pad(x, ((0, 0), (4, 4), (4, 4)))[..., None]


def draw() -> Drawing:
    digits = load("digits")
    lenet = solution("lenet5-digits")
    model = lenet.build_model()
    lenet.train(model, prepared(digits.x), digits.y)
    first = next(layer for layer in model.layers if isinstance(layer, keras.layers.Conv2D))
    kernels = first.get_weights()[0][:, :, 0]
    image = prepared(digits.x[digits.y == 4][:1])
    maps = np.maximum(np.asarray(first(image))[0], 0)
    strongest = np.abs(kernels).max()
    picture = Drawing(440, 292)
    picture.image(10, 86, 110, 110, grey(image[0, :, :, 0], 0, 1))
    picture.text(65, 218, "a 4 goes in")
    for number in range(6):
        x, y = 146 + 100 * (number % 3), 24 + 134 * (number // 3)
        picture.image(x, y, 38, 38, grey(kernels[..., number], -strongest, strongest))
        picture.image(x + 0, y + 42, 84, 84, grey(maps[..., number], 0))
    picture.text(290, 15, "six kernels (small) and their maps", fill="soft")
    return picture
