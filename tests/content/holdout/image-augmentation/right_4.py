"""Right: a smaller window resized, factors drawn with stateless_uniform, seeds from the image's number; shuffled."""

import numpy as np
import tensorflow as tf


def _augmented(image, seed):
    image = tf.cast(image, tf.float32)
    h, w, c = image.shape
    a, b = seed[0], seed[1]
    seeds = [tf.stack([a, b + k]) for k in range(4)]
    if c == 3:
        image = tf.cond(
            tf.random.stateless_uniform((), seeds[0]) < 0.5, lambda: tf.reverse(image, axis=[1]), lambda: image
        )
    window = tf.image.stateless_random_crop(image, (h - h // 8, w - w // 8, c), seeds[1])
    image = tf.image.resize(window, (h, w))
    image = image + tf.random.stateless_uniform((), seeds[2], -0.2, 0.2)
    mean = tf.reduce_mean(image)
    image = mean + (image - mean) * tf.random.stateless_uniform((), seeds[3], 0.8, 1.2)
    return tf.clip_by_value(image, 0.0, 1.0)


def augment(image, label, rng):
    return _augmented(image, tf.constant(rng.integers(2**31, size=2), dtype=tf.int64)), label


def pipeline(dataset, batch_size, rng=None):
    if rng is None:
        return dataset.batch(batch_size)
    first, second, order = (int(number) for number in rng.integers(2**31, size=3))

    def change(number, pair):
        image, label = pair
        return _augmented(image, tf.stack([first + number, tf.constant(second, tf.int64)])), label

    return (
        dataset.enumerate()
        .map(change, num_parallel_calls=tf.data.AUTOTUNE)
        .shuffle(256, seed=order)
        .batch(batch_size)
        .prefetch(tf.data.AUTOTUNE)
    )
