"""Right: the hints: stateless functions of tf.image, seeds from Dataset.random."""

import numpy as np
import tensorflow as tf


def change(image, seeds):
    image = tf.convert_to_tensor(image, dtype=tf.float32)
    h, w, c = image.shape
    if c == 3:
        image = tf.image.stateless_random_flip_left_right(image, seeds[0])
    r, s = h // 8, w // 8
    padded = tf.pad(image, [[r, r], [s, s], [0, 0]])
    image = tf.image.stateless_random_crop(padded, (h, w, c), seeds[1])
    image = tf.image.stateless_random_brightness(image, 0.2, seeds[2])
    image = tf.image.stateless_random_contrast(image, 0.8, 1.2, seeds[3])
    return tf.clip_by_value(image, 0.0, 1.0)


def augment(image, label, rng):
    return change(image, rng.integers(2**31, size=(4, 2))), label


def pipeline(dataset, batch_size, rng=None):
    if rng is not None:
        seeds = tf.data.Dataset.random(seed=int(rng.integers(2**31))).batch(8, drop_remainder=True)
        pairs = tf.data.Dataset.zip((dataset, seeds))
        dataset = pairs.map(lambda pair, numbers: (change(pair[0], tf.reshape(numbers, (4, 2))), pair[1]))
    return dataset.batch(batch_size)
