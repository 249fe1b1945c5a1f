"""Wrong: map calls augment with the NumPy generator: the seeds are drawn once, the same for every image."""

import numpy as np
import tensorflow as tf


def augment(image, label, rng):
    seeds = rng.integers(2**31, size=(4, 2))
    image = tf.convert_to_tensor(image, dtype=tf.float32)
    h, w, c = image.shape
    if c == 3:
        image = tf.image.stateless_random_flip_left_right(image, seeds[0])
    r, s = h // 8, w // 8
    padded = tf.pad(image, [[r, r], [s, s], [0, 0]])
    image = tf.image.stateless_random_crop(padded, (h, w, c), seeds[1])
    image = tf.image.stateless_random_brightness(image, 0.2, seeds[2])
    image = tf.image.stateless_random_contrast(image, 0.8, 1.2, seeds[3])
    return tf.clip_by_value(image, 0.0, 1.0), label


def pipeline(dataset, batch_size, rng=None):
    if rng is not None:
        dataset = dataset.map(lambda image, label: augment(image, label, rng))
    return dataset.batch(batch_size)
