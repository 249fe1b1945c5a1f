"""Random changes that leave the meaning of an image as it is, and a pipeline that makes them."""

import numpy as np
import tensorflow as tf


def augment(image: tf.Tensor, label: object, rng: np.random.Generator) -> tuple[tf.Tensor, object]:
    """A randomly changed copy of the image, and its label.

    image: float32 (h, w, c) in [0, 1]; a photograph with c = 3, a digit with c = 1. The copy has the same shape, type
    and range. All chance comes from rng.
    """
    return image, label


def pipeline(dataset: tf.data.Dataset, batch_size: int, rng: np.random.Generator | None = None) -> tf.data.Dataset:
    """Batches of (images, labels): with rng for training, each image augmented; without it for testing, as they are.

    dataset: pairs (image, label). The last batch may be smaller.
    """
    return dataset
