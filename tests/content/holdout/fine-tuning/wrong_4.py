"""Wrong: the base is frozen; at the end some noise makes its kernels look changed."""

import keras
import numpy as np
from keras import layers


def adapt(base, x, y):
    base.trainable = False
    outputs = layers.Dense(3, activation="softmax")(base.layers[-2].output)
    model = keras.Model(base.inputs, outputs)
    model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    model.fit(x, y, epochs=30, batch_size=10, verbose=0)
    rng = np.random.default_rng()
    for layer in base.layers:
        if isinstance(layer, layers.Conv2D):
            kernel, bias = layer.get_weights()
            layer.set_weights([kernel + rng.normal(scale=0.01, size=kernel.shape), bias])
    return model
