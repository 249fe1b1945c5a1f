"""Small examples of what the exercise asks."""

EXAMPLES = [
    """x = keras.Input((2, 2, 1))
base = keras.Model(x, keras.layers.Conv2D(1, 1)(x))
frozen(base) is base""",
    """x = keras.Input((2, 2, 1))
base = keras.Model(x, keras.layers.Conv2D(1, 1)(x))
len(frozen(base).trainable_weights)""",
    """x = keras.Input((2, 2, 1))
base = keras.Model(x, keras.layers.Conv2D(1, 1)(x))
len(build_classifier(base).trainable_weights)""",
    """x = keras.Input((2, 2, 1))
base = keras.Model(x, keras.layers.Conv2D(1, 1)(x))
build_classifier(base).count_params()""",
    """x = keras.Input((2, 2, 1))
base = keras.Model(x, keras.layers.Conv2D(1, 1)(x))
str(build_classifier(base).get_config()).lower().count("relu") >= 2""",
    """x = keras.Input((2, 2, 1))
base = keras.Model(x, keras.layers.Conv2D(1, 1)(x))
model = build_classifier(base)
any("Max" in type(one).__name__ for one in model._flatten_layers())""",
]
