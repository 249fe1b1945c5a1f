"""The plan of "A deeper network" with a quarter of its filters, trained on pictures that are augmented in each epoch.

What it gains: pairs of convolutions see further before each pooling, and no epoch shows the same pictures again, so it
learns less by heart. What it costs: the first layers work at full size, and an augmented epoch teaches a little less,
so that it takes more epochs and more than twice the time.
"""

import keras
import numpy as np
from keras import layers

EPOCHS = 12


def augment(images, rng):
    """A copy of each picture: mirrored or not, moved by up to 4 pixels, with other brightness and contrast."""
    n, height, width = images.shape[:3]
    flipped = np.where(rng.random((n, 1, 1, 1)) < 0.5, images[:, :, ::-1], images)
    padded = np.pad(flipped, ((0, 0), (4, 4), (4, 4), (0, 0)), mode="edge")
    tops, lefts = rng.integers(0, 9, size=(2, n))
    moved = np.stack([p[t : t + height, s : s + width] for p, t, s in zip(padded, tops, lefts)])
    means = moved.mean(axis=(1, 2, 3), keepdims=True)
    changed = means + (moved - means) * rng.uniform(0.8, 1.2, (n, 1, 1, 1)) + rng.uniform(-0.1, 0.1, (n, 1, 1, 1))
    return np.clip(changed, 0, 1).astype("float32")


def build():
    model = keras.Sequential([keras.Input((32, 32, 3))])
    for filters in (8, 16, 32):
        for _ in range(2):
            model.add(layers.Conv2D(filters, 3, padding="same", activation="relu", kernel_initializer="he_uniform"))
        model.add(layers.MaxPooling2D(2))
        model.add(layers.Dropout(0.1))
    model.add(layers.Flatten())
    model.add(layers.Dense(64, activation="relu"))
    model.add(layers.Dense(10, activation="softmax"))
    return model


def train(x, y):
    rng = np.random.default_rng(1)
    model = build()
    model.compile(keras.optimizers.Adam(0.002), "sparse_categorical_crossentropy")
    for _ in range(EPOCHS):
        model.fit(augment(x, rng), y, epochs=1, batch_size=32, verbose=0)
    return model
