"""Small examples of what the exercise asks."""

EXAMPLES = [
    "len(Dense(1).weights)",
    """layer = Dense(2)
layer(np.ones((1, 1)))
[weight.shape for weight in layer.get_weights()]""",
    """layer = Dense(1, "relu")
layer(np.ones((1, 1)))
layer.set_weights([np.array([[2.0]]), np.array([-3.0])])
layer(np.ones((1, 1)))""",
    """layer = Dense(2)
layer(np.ones((1, 1)))
layer.get_weights()[1]""",
    """layer = Dense(2)
layer(np.ones((1, 1)))
len(layer.trainable_weights)""",
    """layer = Dense(2)
layer(np.ones((1, 1)))
bool((layer.get_weights()[0] == 0).any())""",
    '"units" in Dense(1).get_config()',
    '"activation" in Dense(1).get_config()',
    '"name" in Dense(1).get_config()',
    'callable(Dense(1, "relu").get_config()["activation"])',
    """layer = Dense(2)
layer(np.ones((1, 1)))
any(isinstance(one, keras.layers.Dense) for one in layer._flatten_layers())""",
]
