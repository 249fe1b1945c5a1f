"""A sequential model, layer by layer; ReLU as layers of their own, and a dropout before the last layer too.

Grows in the order in which one thinks; where a block ends is found by counting, and branches are impossible.
"""

from tensorflow.keras import Input, Sequential
from tensorflow.keras.layers import Activation, Conv2D, Dense, Dropout, Flatten, MaxPool2D


def build_deep_cnn():
    model = Sequential()
    model.add(Input(shape=(32, 32, 3)))
    for filters in [32, 32, 64, 64, 128, 128]:
        model.add(Conv2D(filters, (3, 3), padding="same", kernel_initializer="he_uniform"))
        model.add(Activation("relu"))
        if len([layer for layer in model.layers if isinstance(layer, Conv2D)]) % 2 == 0:
            model.add(MaxPool2D((2, 2)))
            model.add(Dropout(0.2))
    model.add(Flatten())
    model.add(Dense(128, kernel_initializer="he_uniform"))
    model.add(Activation("relu"))
    model.add(Dropout(0.2))
    model.add(Dense(10, activation="softmax"))
    model.compile(optimizer="sgd", loss="categorical_crossentropy", metrics=["accuracy"])
    return model
