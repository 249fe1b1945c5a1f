"""Right: the branches are small Sequential models, ReLU is a layer of its own, layers.concatenate joins."""

import keras
from keras import layers


def conv(filters, size):
    return [layers.Conv2D(filters, (size, size), strides=(1, 1), padding="same"), layers.ReLU()]


def block(x, f1, r3, f3, r5, f5, fp):
    branches = [
        keras.Sequential(conv(f1, 1)),
        keras.Sequential(conv(r3, 1) + conv(f3, 3)),
        keras.Sequential(conv(r5, 1) + conv(f5, 5)),
        keras.Sequential([layers.MaxPool2D(3, strides=1, padding="same")] + conv(fp, 1)),
    ]
    return layers.concatenate([branch(x) for branch in branches], axis=-1)
