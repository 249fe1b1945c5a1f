"""Six digits that a trained LeNet-5 has never seen, with true and predicted label; two are its errors."""

import numpy as np
from hebb_data import load

from graders.quality.drawing import Drawing, grey
from graders.quality.pictures import solution

LEARNT = 1_200


def prepared(images: np.ndarray) -> np.ndarray:
    """Digits of 8 × 8 pixels, enlarged and padded to 32 × 32."""
    x = (images / 16).astype("float32").repeat(3, axis=1).repeat(3, axis=2)
    return np.pad(x, ((0, 0), (4, 4), (4, 4)))[..., None]


def draw() -> Drawing:
    digits = load("digits")
    lenet = solution("lenet5-digits")
    model = lenet.build_model()
    lenet.train(model, prepared(digits.x[:LEARNT]), digits.y[:LEARNT])
    images, truth = digits.x[LEARNT:], digits.y[LEARNT:]
    answers = model.predict(prepared(images), verbose=0).argmax(axis=1)
    wrong, right = np.flatnonzero(answers != truth)[:2], np.flatnonzero(answers == truth)
    chosen = [*right[:4], *wrong]
    picture = Drawing(440, 330)
    for place, row in enumerate(chosen):
        x, y = 14 + 142 * (place % 3), 8 + 164 * (place // 3)
        picture.image(x, y, 128, 104, grey(images[row], 0, 16))
        says = f"says {answers[row]}"
        picture.text(x + 64, y + 124, f"is {truth[row]}, {says}", fill="zero" if row in wrong else "ink")
    return picture
