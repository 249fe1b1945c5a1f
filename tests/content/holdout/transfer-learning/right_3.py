"""Right: the head goes on at base.output, as in old blogs; every layer frozen for itself as well."""

import keras
from keras import layers


def frozen(base):
    for layer in base.layers:
        layer.trainable = False
    base.trainable = False
    return base


def build_classifier(base):
    base = frozen(base)
    x = layers.GlobalAveragePooling2D()(base.output)
    x = layers.Dense(1024)(x)
    x = layers.ReLU()(x)
    x = layers.Dense(128)(x)
    x = layers.ReLU()(x)
    outputs = layers.Activation("softmax")(layers.Dense(10)(x))
    return keras.Model(inputs=base.input, outputs=outputs)
