"""LeNet-5 on MNIST, from raw bytes to a network that reads."""

import keras
import numpy as np
from keras import layers

EPOCHS = 3
LEARNING_RATE = 0.002
BATCH = 64


def prepare(images: np.ndarray) -> np.ndarray:
    """Raw images (n, 28, 28), uint8 from 0 to 255, as LeNet-5 takes them: (n, 32, 32, 1), float32 in [0, 1]."""
    scaled = images.astype(np.float32) / np.float32(255)
    return np.pad(scaled, ((0, 0), (2, 2), (2, 2)))[..., np.newaxis]


def build_model() -> keras.Model:
    """A new LeNet-5: (n, 32, 32, 1) to the probabilities of ten digits, (n, 10)."""
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


def train(model: keras.Model, x: np.ndarray, y: np.ndarray) -> dict[str, list[float]]:
    """Train the model on raw images x (n, 28, 28) and their classes y (n,), in place.

    The answer: "loss", "accuracy", "val_loss" and "val_accuracy", a number for each epoch.
    """
    optimizer = keras.optimizers.Adam(LEARNING_RATE)
    model.compile(optimizer, "sparse_categorical_crossentropy", metrics=["accuracy"])
    fitted = model.fit(prepare(x), y, epochs=EPOCHS, batch_size=BATCH, validation_split=0.1, verbose=0)
    return fitted.history
