"""Right: a loop with GradientTape and tf.data."""

import keras
import numpy as np
import tensorflow as tf


def build_model():
    model = keras.Sequential(name="newborn")
    model.add(keras.Input((7,)))
    model.add(keras.layers.Dense(25, activation="relu"))
    model.add(keras.layers.Dense(10, activation="relu"))
    model.add(keras.layers.Dense(3, activation="relu"))
    model.add(keras.layers.Dense(1, bias_initializer=keras.initializers.Constant(2900)))
    model.compile(optimizer=keras.optimizers.Adam(0.02), loss="mae")
    return model


def train(model, X, y):
    rows = tf.data.Dataset.from_tensor_slices((np.float32(X), np.float32(y))).shuffle(1000).batch(16)
    variables = model.trainable_variables

    @tf.function
    def step(x, grams):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.abs(model(x, training=True) - grams))
        model.optimizer.apply_gradients(zip(tape.gradient(loss, variables), variables))
        return loss

    losses = []
    for _ in range(80):
        losses.append(float(np.mean([step(x, grams).numpy() for x, grams in rows])))
    return losses


def low_birth_weight(model, X):
    return model.predict(X, verbose=0).ravel() < 2500
