"""Right: a residual block, and steps by a gradient tape."""

import keras
import tensorflow as tf
from keras import layers


def network():
    images = keras.Input((32, 32, 3))
    z = layers.Conv2D(32, 4, strides=4, activation="relu")(images)
    branch = layers.Conv2D(32, 3, padding="same", activation="relu")(z)
    branch = layers.Conv2D(32, 3, padding="same")(branch)
    z = layers.Activation("relu")(layers.Add()([z, branch]))
    z = layers.Conv2D(64, 3, strides=2, padding="same", activation="relu")(z)
    z = layers.Dropout(0.3)(layers.Flatten()(z))
    return keras.Model(images, layers.Softmax()(layers.Dense(10)(z)))


def train(x, y):
    model = network()
    optimizer = keras.optimizers.Adam(0.002)
    optimizer.build(model.trainable_variables)
    criterion = keras.losses.SparseCategoricalCrossentropy()

    @tf.function
    def step(images, classes):
        with tf.GradientTape() as tape:
            loss = criterion(classes, model(images, training=True))
        optimizer.apply(tape.gradient(loss, model.trainable_variables))

    data = tf.data.Dataset.from_tensor_slices((x, y)).shuffle(len(x)).batch(30)
    for epoch in range(20):
        for images, classes in data:
            step(images, classes)
    return model
