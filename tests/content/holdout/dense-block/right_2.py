"""Right: a list of all feature maps, joined anew for each layer, as in the paper's x0, x1, …"""

from keras import layers


def join(maps):
    return maps[0] if len(maps) == 1 else layers.Concatenate(axis=-1)(maps)


def block(x, depth, growth):
    features = [x]
    for _ in range(depth):
        h = layers.BatchNormalization()(join(features))
        h = layers.Activation("relu")(h)
        h = layers.Conv2D(filters=growth, kernel_size=(3, 3), padding="same", use_bias=False)(h)
        features.append(h)
    return join(features)
