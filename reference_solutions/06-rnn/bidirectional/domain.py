"""Small examples of what the exercise asks."""

EXAMPLES = [
    "build(1).count_params()",
    "build(1)(np.zeros((1, 2, 3))).shape.as_list()",
    """model = build(1)
model.set_weights([np.full(one.shape, 0.5) for one in model.get_weights()])
model(np.array([[[1.0, 0.0, 0.0], [0.0, 0.0, 0.0]]]))""",
]
