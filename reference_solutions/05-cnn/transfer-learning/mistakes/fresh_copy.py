"""You make a copy of the base by its architecture alone. A clone begins with new random weights, so all that the base
has learnt is lost: work with the base that you are given.
"""
# undiagnosed: the first training step has another loss in the copy that the judge asks than in the clone itself

import keras
from keras import layers

CLASSES = 10


def frozen(base: keras.Model) -> keras.Model:
    """The same network, with none of its weights trainable any more."""
    copy = keras.models.clone_model(base)
    copy.trainable = False
    return copy


def build_classifier(base: keras.Model) -> keras.Model:
    inputs = keras.Input(base.input_shape[1:])
    features = frozen(base)(inputs, training=False)
    x = layers.GlobalAveragePooling2D()(features)
    x = layers.Dense(1024, activation="relu")(x)
    x = layers.Dense(128, activation="relu")(x)
    return keras.Model(inputs, layers.Dense(CLASSES, activation="softmax")(x))
