"""Random changes that leave the meaning of an image as it is, and a pipeline that makes them."""

import numpy as np
import tensorflow as tf

BRIGHTNESS = 0.2
CONTRAST = (0.8, 1.2)


def augment(image: tf.Tensor, label: object, rng: np.random.Generator) -> tuple[tf.Tensor, object]:
    """A randomly changed copy of the image, and its label.

    image: float32 (h, w, c) in [0, 1]; a photograph with c = 3, a digit with c = 1. The copy has the same shape, type
    and range. All chance comes from rng.
    """
    return changed(tf.cast(image, tf.float32), rng.integers(2**31, size=(4, 2))), label


def changed(image: tf.Tensor, seeds: tf.Tensor) -> tf.Tensor:
    """Flip (photographs only), move, brighten or darken, change the contrast; seeds: whole numbers (4, 2)."""
    height, width, channels = image.shape
    if channels == 3:
        image = tf.image.stateless_random_flip_left_right(image, seeds[0])
    rows, columns = height // 8, width // 8
    padded = tf.pad(image, [[rows, rows], [columns, columns], [0, 0]])
    image = tf.image.stateless_random_crop(padded, (height, width, channels), seeds[1])
    image = tf.image.stateless_random_brightness(image, BRIGHTNESS, seeds[2])
    image = tf.image.stateless_random_contrast(image, *CONTRAST, seeds[3])
    return tf.clip_by_value(image, 0.0, 1.0)


def pipeline(dataset: tf.data.Dataset, batch_size: int, rng: np.random.Generator | None = None) -> tf.data.Dataset:
    """Batches of (images, labels): with rng for training, each image augmented; without it for testing, as they are.

    dataset: pairs (image, label). The last batch may be smaller.
    """
    if rng is not None:
        numbers = tf.data.Dataset.random(seed=int(rng.integers(2**31)), rerandomize_each_iteration=True)
        seeds = numbers.batch(8).map(lambda eight: tf.reshape(eight, (4, 2)))
        pairs = tf.data.Dataset.zip((dataset, seeds))
        dataset = pairs.map(lambda pair, four: (changed(pair[0], four), pair[1]))
    return dataset.batch(batch_size)
