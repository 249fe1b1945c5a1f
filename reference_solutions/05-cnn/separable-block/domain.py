"""Small examples of what the exercise asks."""

EXAMPLES = [
    """x = keras.Input((2, 2, 2))
model = keras.Model(x, block(x, 1))
model.count_params()""",
    """x = keras.Input((2, 2, 2))
model = keras.Model(x, block(x, 1, 2))
model.count_params()""",
    """x = keras.Input((4, 4, 1))
model = keras.Model(x, block(x, 1, 2))
model.output_shape""",
    """x = keras.Input((1, 1, 1))
model = keras.Model(x, block(x, 1))
model.set_weights([np.full(one.shape, 0.5) for one in model.get_weights()])
model(np.ones((1, 1, 1, 1)))""",
    """x = keras.Input((1, 1, 1))
model = keras.Model(x, block(x, 1))
model.set_weights([np.full(one.shape, 0.5) for one in model.get_weights()])
model(np.full((1, 1, 1, 1), -9.0))""",
    """x = keras.Input((1, 1, 1))
model = keras.Model(x, block(x, 1))
model.set_weights([np.full(one.shape, -0.5 if one.ndim > 1 else 0.2) for one in model.get_weights()])
model(np.ones((1, 1, 1, 1)))""",
    """x = keras.Input((4, 4, 1))
model = keras.Model(x, block(x, 1, 2))
model.set_weights([np.full(one.shape, 0.5) for one in model.get_weights()])
model(np.arange(16.0).reshape(1, 4, 4, 1))""",
    """x = keras.Input((1, 1, 1))
model = keras.Model(x, block(x, 1))
model.set_weights([np.full(one.shape, -0.5 if one.ndim > 1 else 0.2) for one in model.get_weights()])
model(np.full((1, 1, 1, 1), -3.0))""",
    """x = keras.Input((1, 1, 1))
model = keras.Model(x, block(x, 2))
model.count_params()""",
    """x = keras.Input((2, 2, 2))
model = keras.Model(x, block(x, 1))
sorted({one.momentum for one in model._flatten_layers() if isinstance(one, keras.layers.BatchNormalization)})""",
]
