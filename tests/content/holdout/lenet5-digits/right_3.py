"""Right: a loop with GradientTape, cosine decay, tf.data."""

import keras
import tensorflow as tf
from keras import layers


def build_model():
    model = keras.Sequential(name="lenet5")
    model.add(keras.Input((32, 32, 1)))
    for filters in (6, 16):
        model.add(layers.Conv2D(filters, 5))
        model.add(layers.ReLU())
        model.add(layers.MaxPool2D())
    model.add(layers.Flatten())
    for units in (120, 84):
        model.add(layers.Dense(units))
        model.add(layers.ReLU())
    model.add(layers.Dense(10))
    model.add(layers.Softmax())
    return model


def train(model, x, y):
    epochs, size = 15, 32
    data = tf.data.Dataset.from_tensor_slices((x, y)).shuffle(len(x)).batch(size)
    steps = epochs * (len(x) // size + 1)
    optimizer = keras.optimizers.Adam(keras.optimizers.schedules.CosineDecay(0.003, steps))
    loss_of = keras.losses.SparseCategoricalCrossentropy()
    optimizer.build(model.trainable_variables)

    @tf.function
    def step(images, digits):
        with tf.GradientTape() as tape:
            loss = loss_of(digits, model(images, training=True))
        slopes = tape.gradient(loss, model.trainable_variables)
        optimizer.apply_gradients(zip(slopes, model.trainable_variables))

    for _ in range(epochs):
        for images, digits in data:
            step(images, digits)
