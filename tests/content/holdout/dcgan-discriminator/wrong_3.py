"""Wrong: LeakyReLU keeps Keras's default slope of 0.3."""

import keras
from keras import layers

TABLE = [(32, 2), (64, 2), (128, 2), (256, 1), (512, 1)]


def build_discriminator(image_shape):
    x = inputs = keras.Input(image_shape)
    for i, (filters, stride) in enumerate(TABLE):
        x = layers.Conv2D(filters, (3, 3), stride, "same")(x)
        if i == 1:
            x = layers.ZeroPadding2D(((0, 1), (0, 1)))(x)
        if i > 0:
            x = layers.BatchNormalization(momentum=0.8)(x)
        x = layers.LeakyReLU()(x)
        x = layers.Dropout(0.25)(x)
    x = layers.Dense(1)(layers.Flatten()(x))
    return keras.Model(inputs, layers.Activation("sigmoid")(x), name="discriminator")
