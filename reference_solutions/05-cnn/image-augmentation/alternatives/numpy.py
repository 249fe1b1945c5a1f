"""NumPy alone: slices and a border, and a data set made from a Python generator.

Each change can be read; it runs in Python image by image, where TensorFlow would use all cores.
"""

import numpy as np
import tensorflow as tf


def augment(image, label, rng):
    image = np.array(image, dtype=np.float32)
    height, width, channels = image.shape
    if channels == 3 and rng.random() < 0.5:
        image = image[:, ::-1]
    rows, columns = height // 8, width // 8
    padded = np.pad(image, ((rows, rows), (columns, columns), (0, 0)), mode="reflect")
    top, left = rng.integers(2 * rows + 1), rng.integers(2 * columns + 1)
    image = padded[top : top + height, left : left + width]
    image = image + rng.uniform(-0.2, 0.2)
    mean = image.mean(axis=(0, 1))
    image = (image - mean) * rng.uniform(0.8, 1.2) + mean
    return np.clip(image, 0, 1).astype(np.float32), label


def pipeline(dataset, batch_size, rng=None):
    if rng is None:
        return dataset.batch(batch_size)
    start = rng.bit_generator.state

    def pairs():
        fresh = np.random.default_rng()
        fresh.bit_generator.state = start
        for image, label in dataset.as_numpy_iterator():
            yield augment(image, label, fresh)

    changed = tf.data.Dataset.from_generator(pairs, output_signature=dataset.element_spec)
    return changed.shuffle(64, seed=int(np.random.default_rng(1).integers(100))).batch(batch_size)
