"""Through tf.keras, layer by layer with add, sigmoid inside, and compiled.

Ready to train; sigmoids pass small slopes back, so it learns slowly.
"""

import tensorflow as tf


def build_lenet5():
    model = tf.keras.models.Sequential()
    model.add(tf.keras.layers.Input(shape=(32, 32, 1)))
    model.add(tf.keras.layers.Conv2D(6, kernel_size=5, activation="sigmoid"))
    model.add(tf.keras.layers.AvgPool2D(2))
    model.add(tf.keras.layers.Conv2D(16, kernel_size=5, activation="sigmoid"))
    model.add(tf.keras.layers.AvgPool2D(2))
    model.add(tf.keras.layers.Reshape((400,)))
    model.add(tf.keras.layers.Dense(120, activation=tf.nn.sigmoid))
    model.add(tf.keras.layers.Dense(84, activation=tf.nn.sigmoid))
    model.add(tf.keras.layers.Dense(10, activation=tf.nn.softmax))
    model.compile(optimizer="sgd", loss="sparse_categorical_crossentropy")
    return model
