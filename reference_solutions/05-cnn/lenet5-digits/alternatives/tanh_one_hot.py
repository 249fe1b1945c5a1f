"""As in 1998: average pooling and tanh, F5 as a convolution; targets with a single 1, momentum, shuffled by hand.

Near to the paper; tanh saturates, and ReLU would often learn faster.
"""

import keras
from keras import layers


def build_model():
    inputs = keras.Input((32, 32, 1))
    x = inputs
    for filters in (6, 16):
        x = layers.AveragePooling2D(2)(layers.Conv2D(filters, 5, activation="tanh")(x))
    x = layers.Flatten()(layers.Conv2D(120, 5, activation="tanh")(x))
    x = layers.Dense(84, activation="tanh")(x)
    return keras.Model(inputs, layers.Dense(10, activation="softmax")(x))


def train(model, x, y):
    optimizer = keras.optimizers.SGD(0.05, momentum=0.9)
    model.compile(optimizer=optimizer, loss="categorical_crossentropy", metrics=["accuracy"])
    model.fit(x, keras.utils.to_categorical(y, 10), batch_size=16, epochs=8, verbose=0)
