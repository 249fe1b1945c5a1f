"""Right: a layer of its own that builds its sublayers when it sees the input's channels."""

from keras import layers


class ResidualUnit(layers.Layer):
    def __init__(self, filters, channels, stride):
        super().__init__()
        self.conv1 = layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)
        self.bn1 = layers.BatchNormalization()
        self.conv2 = layers.Conv2D(filters, 3, padding="same", use_bias=False)
        self.bn2 = layers.BatchNormalization()
        self.relu = layers.ReLU()
        self.project = stride != 1 or channels != filters
        if self.project:
            self.conv0 = layers.Conv2D(filters, 1, strides=stride, padding="same", use_bias=False)
            self.bn0 = layers.BatchNormalization()

    def call(self, x, training=None):
        y = self.relu(self.bn1(self.conv1(x), training=training))
        y = self.bn2(self.conv2(y), training=training)
        if self.project:
            x = self.bn0(self.conv0(x), training=training)
        return self.relu(x + y)


def block(x, filters, stride=1):
    return ResidualUnit(filters, x.shape[-1], stride)(x)
