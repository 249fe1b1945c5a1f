"""LeNet-5 learns to read digits."""

import keras
import numpy as np
from keras import layers

EPOCHS = 6
LEARNING_RATE = 0.003
BATCH = 32


def build_model() -> keras.Model:
    """LeNet-5: (n, 32, 32, 1) to the probabilities of ten digits, (n, 10)."""
    return keras.Sequential(
        [
            keras.Input((32, 32, 1)),
            layers.Conv2D(6, 5, activation="relu"),
            layers.MaxPooling2D(2),
            layers.Conv2D(16, 5, activation="relu"),
            layers.MaxPooling2D(2),
            layers.Flatten(),
            layers.Dense(120, activation="relu"),
            layers.Dense(84, activation="relu"),
            layers.Dense(10, activation="softmax"),
        ]
    )


def train(model: keras.Model, x: np.ndarray, y: np.ndarray) -> None:
    """Train the model on images x (n, 32, 32, 1) in [0, 1] and their digits y (n,), in place."""
    steps = EPOCHS * -(-len(x) // BATCH)
    rate = keras.optimizers.schedules.CosineDecay(LEARNING_RATE, steps)  # smaller and smaller steps, to settle
    model.compile(keras.optimizers.Adam(rate), "sparse_categorical_crossentropy")
    model.fit(x, y, epochs=EPOCHS, batch_size=BATCH, verbose=0)
