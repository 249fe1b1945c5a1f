"""Small examples of what the exercise asks."""

EXAMPLES = [
    "build_deep_cnn().count_params()",
    "build_deep_cnn().output_shape",
    """model = build_deep_cnn()
[one.output.shape[1] for one in model._flatten_layers() if isinstance(one, keras.layers.Conv2D)]""",
    """model = build_deep_cnn()
[one.rate for one in model._flatten_layers() if "Dropout" in type(one).__name__][:3]""",
    """model = build_deep_cnn()
any("Average" in type(one).__name__ for one in model._flatten_layers())""",
    "round(float(np.sum(build_deep_cnn()(np.ones((1, 32, 32, 3))))), 3)",
    "bool(np.abs(build_deep_cnn().get_weights()[0]).max() > 0.3)",
]
