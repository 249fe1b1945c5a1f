"""Right: nested: each block is a model of its own; VarianceScaling says he_uniform in long form; Reshape flattens."""

import keras
from keras import layers


def start():
    return keras.initializers.VarianceScaling(scale=2.0, mode="fan_in", distribution="uniform")


def block(shape, filters):
    return keras.Sequential(
        [
            keras.Input(shape),
            layers.Conv2D(
                filters,
                kernel_size=3,
                strides=1,
                padding="same",
                activation=keras.activations.relu,
                kernel_initializer=start(),
            ),
            layers.Conv2D(
                filters,
                kernel_size=3,
                strides=1,
                padding="same",
                activation=keras.activations.relu,
                kernel_initializer=start(),
            ),
            layers.MaxPooling2D(pool_size=(2, 2), strides=(2, 2), padding="valid"),
            layers.Dropout(0.2),
        ]
    )


def build_deep_cnn():
    inputs = keras.Input(shape=(32, 32, 3), dtype="float32")
    x = inputs
    for filters in (32, 64, 128):
        x = block(x.shape[1:], filters)(x)
    x = layers.Reshape((4 * 4 * 128,))(x)
    x = layers.Dense(128, "relu")(x)
    outputs = layers.Dense(10, "softmax")(x)
    return keras.Model(inputs=inputs, outputs=outputs)
