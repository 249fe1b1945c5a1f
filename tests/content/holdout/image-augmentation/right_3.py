"""Right: Dataset.map with tf.numpy_function, so that NumPy draws anew for each image; NumPy arrays as answers of augment."""

import numpy as np
import tensorflow as tf


def augment(image, label, rng):
    image = np.array(image, dtype="float32")
    h, w, c = image.shape
    if c == 3 and rng.integers(2) == 1:
        image = np.fliplr(image)
    dy, dx = h // 8, w // 8
    down, right = rng.integers(-dy, dy + 1), rng.integers(-dx, dx + 1)
    moved = np.zeros_like(image)
    moved[max(down, 0) : h + min(down, 0), max(right, 0) : w + min(right, 0)] = image[
        max(-down, 0) : h + min(-down, 0), max(-right, 0) : w + min(-right, 0)
    ]
    brighter = moved + np.float32(rng.uniform(-0.2, 0.2))
    middle = brighter.mean(axis=(0, 1), keepdims=True)
    contrast = (brighter - middle) * np.float32(rng.uniform(0.8, 1.2)) + middle
    return contrast.clip(0, 1).astype("float32"), label


def pipeline(dataset, batch_size, rng=None):
    if rng is not None:

        def one(image, label):
            changed = tf.numpy_function(lambda im: augment(im, 0, rng)[0], [image], tf.float32)
            return tf.ensure_shape(changed, image.shape), label

        dataset = dataset.map(one)
    return dataset.batch(batch_size).prefetch(1)
