"""The training loop by hand: a tape for the gradients, the model's own optimiser for the steps; losses in an array.

Each step can be changed or looked at; shuffling, batches and means are yours to get right, where fit does them.
"""

import keras
import numpy as np
import tensorflow as tf


def build_model():
    model = keras.Sequential([keras.layers.Dense(5, "relu"), keras.layers.Dense(1, "linear")])
    model.build((None, 3))
    model.compile("sgd", "mse", metrics=["mae"])
    model.optimizer.learning_rate = 0.1
    return model


def train(model, X, y):
    X, y = tf.constant(X, tf.float32), tf.constant(y, tf.float32)

    @tf.function
    def step(x, target):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((model(x, training=True) - target) ** 2)
        model.optimizer.apply_gradients(
            zip(tape.gradient(loss, model.trainable_weights), model.trainable_weights, strict=True)
        )
        return loss

    losses = []
    for _ in range(20):
        order = np.random.permutation(len(X))
        rows = [order[start : start + 8] for start in range(0, len(X), 8)]
        losses.append(float(np.mean([step(tf.gather(X, r), tf.gather(y, r)) for r in rows])))
    return np.array(losses)
