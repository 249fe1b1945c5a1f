"""Small examples of what the exercise asks."""

EXAMPLES = [
    """x = keras.Input((1, 1, 2))
model = keras.Model(x, block(x, 2, 1))
model.count_params()""",
    """x = keras.Input((1, 1, 2))
model = keras.Model(x, block(x, 2, 1))
model.output_shape""",
    """x = keras.Input((1, 1, 2))
model = keras.Model(x, block(x, 2, 1))
model.set_weights([np.full(one.shape, 0.5) for one in model.get_weights()])
model(np.ones((1, 1, 1, 2)))""",
    """x = keras.Input((1, 1, 2))
model = keras.Model(x, block(x, 2, 1))
model.set_weights([np.full(one.shape, 0.5) for one in model.get_weights()])
model(np.full((1, 1, 1, 2), -3.0))""",
    """x = keras.Input((1, 1, 2))
model = keras.Model(x, block(x, 2, 1))
sorted({one.momentum for one in model._flatten_layers() if isinstance(one, keras.layers.BatchNormalization)})""",
]
