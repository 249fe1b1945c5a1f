"""Freezes and thaws the base layer by layer, and puts its layers into a Sequential.

Each layer could be thawed by itself; the layers are the base's own, so the base changes with the model.
"""

import keras


def adapt(base, x, y):
    model = keras.Sequential([*base.layers[:-1], keras.layers.Dense(3, activation="softmax")])
    for trainable, rate, epochs in ((False, 0.02, 10), (True, 0.002, 30)):
        for layer in base.layers[:-1]:
            layer.trainable = trainable
        model.compile(keras.optimizers.Adam(rate), keras.losses.SparseCategoricalCrossentropy())
        model.fit(x, y, epochs=epochs, batch_size=10, verbose=0)
    return model
