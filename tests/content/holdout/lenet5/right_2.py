"""Right: functional, ReLU as separate layers, F5 as a convolution of 5 x 5, softmax as a layer."""

import keras
from keras import layers


def build_lenet5():
    inputs = keras.Input(shape=(32, 32, 1), dtype="float32")
    y = inputs
    for filters in (6, 16):
        y = layers.Conv2D(filters, kernel_size=(5, 5), strides=(1, 1), padding="valid")(y)
        y = layers.ReLU()(y)
        y = layers.MaxPool2D(pool_size=(2, 2), strides=(2, 2))(y)
    y = layers.Conv2D(120, (5, 5))(y)
    y = layers.ReLU()(y)
    y = layers.Flatten()(y)
    y = layers.Dense(84)(y)
    y = layers.ReLU()(y)
    y = layers.Dense(10)(y)
    return keras.Model(inputs, layers.Softmax()(y), name="lenet5")
