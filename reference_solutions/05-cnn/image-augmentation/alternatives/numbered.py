"""Every image is numbered, and its seeds are made from its number and one seed for the whole pass;
a smaller window is cut and resized.

The same number always gives the same image, in whatever order they come; the resized window blurs a little.
"""

import tensorflow as tf


def augment(image, label, rng):
    return change(tf.convert_to_tensor(image), tuple(int(n) for n in rng.integers(2**31, size=2))), label


def change(image, seed):
    height, width, channels = image.shape
    seeds = [tf.random.experimental.stateless_fold_in(seed, place) for place in range(4)]
    if channels == 3:
        image = tf.image.stateless_random_flip_left_right(image, seeds[0])
    window = (height - height // 8, width - width // 8, channels)
    image = tf.image.resize(tf.image.stateless_random_crop(image, window, seeds[1]), (height, width))
    image = tf.image.stateless_random_contrast(image, 0.8, 1.2, seeds[2])
    image = tf.image.stateless_random_brightness(image, 0.2, seeds[3])
    return tf.minimum(tf.maximum(image, 0), 1)


def pipeline(dataset, batch_size, rng=None):
    if rng is not None:
        seed = tf.constant(rng.integers(2**31, size=2))

        def numbered(number, pair):
            return change(pair[0], tf.random.experimental.stateless_fold_in(seed, number)), pair[1]

        dataset = dataset.enumerate().map(numbered)
    return dataset.batch(batch_size).prefetch(1)
