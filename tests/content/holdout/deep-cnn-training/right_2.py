"""Right: functional, average pooling first, batch normalisation, a global pooling at the end, SGD with momentum, one-hot."""

import keras
from keras import layers


def block(z, filters):
    z = layers.Conv2D(filters, 3, padding="same", use_bias=False)(z)
    z = layers.BatchNormalization(momentum=0.9)(z)
    z = layers.ReLU()(z)
    return layers.MaxPooling2D()(z)


def train(x, y):
    images = keras.Input(shape=(32, 32, 3))
    z = layers.AveragePooling2D(2)(images)
    for filters in (32, 48, 64):
        z = block(z, filters)
    z = layers.GlobalAveragePooling2D()(z)
    model = keras.Model(images, layers.Dense(10, activation="softmax")(z))
    model.compile(
        optimizer=keras.optimizers.SGD(0.05, momentum=0.9),
        loss=keras.losses.CategoricalCrossentropy(),
        metrics=["accuracy"],
    )
    model.fit(x, keras.utils.to_categorical(y, 10), epochs=15, batch_size=32, verbose=0)
    return model
