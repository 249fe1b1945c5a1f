"""A sequential model that begins with the base, through tf.keras; compiled too.

The shortest; nothing but a chain is possible.
"""

import tensorflow as tf


def frozen(base):
    base.trainable = False
    return base


def build_classifier(base):
    model = tf.keras.Sequential()
    model.add(frozen(base))
    model.add(tf.keras.layers.GlobalAveragePooling2D())
    model.add(tf.keras.layers.Dense(1024, activation="relu"))
    model.add(tf.keras.layers.Dense(128, activation="relu"))
    model.add(tf.keras.layers.Dense(10, activation="softmax"))
    model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy")
    return model
