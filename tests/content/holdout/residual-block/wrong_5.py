"""Wrong: the batch normalisations get momentum 0.9 and epsilon 1e-5 (the paper's code) instead of Keras' settings."""

from keras import layers


def bn(x):
    return layers.BatchNormalization(momentum=0.9, epsilon=1e-5)(x)


def block(x, filters, stride=1):
    y = layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)(x)
    y = layers.ReLU()(bn(y))
    y = bn(layers.Conv2D(filters, 3, padding="same", use_bias=False)(y))
    if stride != 1 or x.shape[-1] != filters:
        x = bn(layers.Conv2D(filters, 1, strides=stride, padding="same", use_bias=False)(x))
    return layers.ReLU()(layers.Add()([x, y]))
