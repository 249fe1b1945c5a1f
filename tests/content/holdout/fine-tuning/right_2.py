"""Right: a copy of the base, its body nested in a Sequential, dropout before the head."""

import keras
from keras import layers


def adapt(base, x, y):
    copy = keras.models.clone_model(base)
    copy.set_weights(base.get_weights())
    body = keras.Model(copy.input, copy.layers[-2].output, name="body")
    model = keras.Sequential(
        [keras.Input((14, 14, 1)), body, layers.Dropout(0.1), layers.Dense(3, activation="softmax")]
    )

    body.trainable = False
    model.compile(optimizer=keras.optimizers.Adam(1e-2), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(x, y, epochs=25, batch_size=6, verbose=0)

    body.trainable = True
    model.compile(optimizer=keras.optimizers.Adam(1e-3), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(x, y, epochs=50, batch_size=6, verbose=0)
    return model
