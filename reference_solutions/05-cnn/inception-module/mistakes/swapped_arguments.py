"""You take the channels in the wrong order: r3, to which the branch reduces, comes before f3, which it gives, and r5
comes before f5.
"""

from keras import KerasTensor, layers


def block(x: KerasTensor, f1: int, f3: int, r3: int, f5: int, r5: int, fp: int) -> KerasTensor:
    """Four looks at the same picture, side by side.

    x: (n, h, w, c). f1, f3, f5, fp: channels of the branches 1 × 1, 3 × 3, 5 × 5 and pooling; r3, r5: channels to which
    the branches 3 × 3 and 5 × 5 reduce first. Returns (n, h, w, f1 + f3 + f5 + fp), the branches in this order.
    """
    one = convolution(x, f1, 1)
    three = convolution(convolution(x, r3, 1), f3, 3)
    five = convolution(convolution(x, r5, 1), f5, 5)
    pool = convolution(layers.MaxPooling2D(3, strides=1, padding="same")(x), fp, 1)
    return layers.Concatenate()([one, three, five, pool])


def convolution(x: KerasTensor, filters: int, size: int) -> KerasTensor:
    return layers.Conv2D(filters, size, padding="same", activation="relu")(x)
