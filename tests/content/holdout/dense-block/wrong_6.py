"""Wrong: the normalisation has the epsilon 1.001e-5 of keras.applications, not Keras's own setting."""

from keras import layers


def block(x, depth, growth):
    for _ in range(depth):
        y = layers.BatchNormalization(epsilon=1.001e-5)(x)
        y = layers.ReLU()(y)
        y = layers.Conv2D(growth, 3, padding="same", use_bias=False)(y)
        x = layers.Concatenate()([x, y])
    return x
