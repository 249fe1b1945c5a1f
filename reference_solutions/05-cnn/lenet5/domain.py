"""Small examples of what the exercise asks."""

EXAMPLES = [
    "build_lenet5().input_shape",
    "build_lenet5().count_params()",
    "round(float(np.sum(build_lenet5()(np.zeros((1, 32, 32, 1))))), 3)",
    """config = str(build_lenet5().get_config()).lower()
any(name in config for name in ("tanh", "relu", "sigmoid"))""",
]
