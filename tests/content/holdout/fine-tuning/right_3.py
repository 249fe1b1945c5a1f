"""Right: one stage only, a loop with GradientTape over all weights with small steps."""

import keras
import tensorflow as tf


def adapt(base, x, y):
    features = base.get_layer(index=-2).output
    model = keras.Model(inputs=base.input, outputs=keras.layers.Dense(3, activation="softmax", name="new")(features))
    model.trainable = True
    optimizer = keras.optimizers.Adam(1e-3)
    optimizer.build(model.trainable_variables)
    loss_of = keras.losses.SparseCategoricalCrossentropy()

    @tf.function
    def step(images, classes):
        with tf.GradientTape() as tape:
            loss = loss_of(classes, model(images, training=True))
        slopes = tape.gradient(loss, model.trainable_variables)
        optimizer.apply_gradients(zip(slopes, model.trainable_variables))
        return loss

    data = tf.data.Dataset.from_tensor_slices((x, y)).shuffle(30).batch(10)
    for _ in range(80):
        for images, classes in data:
            step(images, classes)
    return model
