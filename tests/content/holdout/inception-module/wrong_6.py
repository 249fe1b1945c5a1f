"""Wrong: the 5 x 5 branch begins at the output of the first branch, not at x."""

from keras import layers


def block(x, f1, r3, f3, r5, f5, fp):
    a = layers.Conv2D(f1, 1, padding="same", activation="relu")(x)
    b = layers.Conv2D(r3, 1, padding="same", activation="relu")(x)
    b = layers.Conv2D(f3, 3, padding="same", activation="relu")(b)
    c = layers.Conv2D(r5, 1, padding="same", activation="relu")(a)
    c = layers.Conv2D(f5, 5, padding="same", activation="relu")(c)
    d = layers.MaxPooling2D(3, strides=1, padding="same")(x)
    d = layers.Conv2D(fp, 1, padding="same", activation="relu")(d)
    return layers.Concatenate()([a, b, c, d])
