"""Small examples of what the exercise asks."""

EXAMPLES = [
    """x = keras.Input((1, 1, 1))
model = keras.Model(x, block(x, 1, 2, 1, 2, 1, 1))
model.count_params()""",
    """x = keras.Input((1, 1, 1))
model = keras.Model(x, block(x, 1, 2, 1, 2, 1, 1))
model.output_shape""",
    """x = keras.Input((1, 1, 1))
model = keras.Model(x, block(x, 1, 2, 1, 2, 1, 1))
model.set_weights([np.full(one.shape, 0.5) for one in model.get_weights()])
model(np.ones((1, 1, 1, 1)))""",
    """x = keras.Input((2, 1, 1))
model = keras.Model(x, block(x, 1, 1, 1, 1, 1, 1))
model.set_weights([np.full(one.shape, 0.5) for one in model.get_weights()])
model(np.array([[[[-1.0]], [[-5.0]]]]))""",
    """x = keras.Input((2, 1, 1))
model = keras.Model(x, block(x, 1, 1, 1, 1, 1, 1))
model.set_weights([np.full(one.shape, 0.5) for one in model.get_weights()])
model(np.array([[[[1.0]], [[5.0]]]]))""",
    """x = keras.Input((2, 1, 1))
model = keras.Model(x, block(x, 1, 1, 1, 1, 1, 1))
model.set_weights([np.full(one.shape, -0.5 if one.ndim > 1 else 2.0) for one in model.get_weights()])
model(np.array([[[[1.0]], [[5.0]]]]))""",
    """x = keras.Input((2, 1, 1))
model = keras.Model(x, block(x, 1, 1, 1, 1, 1, 1))
model.set_weights([np.full(one.shape, 0.5 if one.ndim > 1 else 2.0) for one in model.get_weights()])
model(np.array([[[[-1.0]], [[-5.0]]]]))""",
]
