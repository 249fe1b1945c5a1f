"""Right: as in 1998: tanh, average pooling, C5 a convolution; SGD with momentum; compiled in build_model."""

import tensorflow as tf
from tensorflow.keras import Model
from tensorflow.keras.layers import Activation, AveragePooling2D, Conv2D, Dense, Flatten, Input


def build_model():
    image = Input(shape=(32, 32, 1))
    x = Activation("tanh")(Conv2D(6, (5, 5), strides=1, padding="valid")(image))
    x = AveragePooling2D((2, 2), strides=2)(x)
    x = Activation("tanh")(Conv2D(16, (5, 5))(x))
    x = AveragePooling2D((2, 2), strides=2)(x)
    x = Activation("tanh")(Conv2D(120, (5, 5))(x))
    x = Flatten()(x)
    x = Dense(84, activation="tanh")(x)
    model = Model(image, Dense(10, activation="softmax")(x))
    model.compile(
        optimizer=tf.keras.optimizers.SGD(0.05, momentum=0.9, nesterov=True),
        loss=tf.keras.losses.SparseCategoricalCrossentropy(),
        metrics=["accuracy"],
    )
    return model


def train(model, x, y):
    def rate(epoch):
        return 0.05 if epoch < 12 else 0.01

    model.fit(x, y, batch_size=32, epochs=20, verbose=0, callbacks=[tf.keras.callbacks.LearningRateScheduler(rate)])
