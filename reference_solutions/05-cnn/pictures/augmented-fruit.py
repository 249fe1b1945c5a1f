"""One apple and one tomato, and six pictures that the exercise's own augmentation makes of each."""

import numpy as np
from hebb_data import load

from graders.quality.drawing import Drawing
from graders.quality.pictures import solution


def draw() -> Drawing:
    fruit = load("fruit-images", size=32)
    augment = solution("image-augmentation").augment
    rng = np.random.default_rng(4)
    picture = Drawing(440, 344)
    for block, label in enumerate([0, 1]):
        image = (fruit.x[fruit.y == label][3] / 255).astype("float32")
        top = 4 + 172 * block
        picture.image(4, top + 24, 96, 96, np.round(255 * image).astype(np.uint8))
        picture.text(52, top + 140, fruit.labels[label])
        for place in range(6):
            changed = np.asarray(augment(image, label, rng)[0])
            x, y = 132 + 104 * (place % 3), top + 80 * (place // 3)
            picture.image(x, y, 76, 76, np.round(255 * np.clip(changed, 0, 1)).astype(np.uint8))
    return picture
