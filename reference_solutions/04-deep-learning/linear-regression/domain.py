"""Small examples of what the exercise asks."""

EXAMPLES = [
    "train(np.array([[1.0]]), np.array([2.0]), 0.25, 1)",
    "train(np.array([[1.0], [3.0]]), np.array([1.0, 2.0]), 0.5, 1)",
    "train(np.array([[1.0], [3.0]]), np.array([1.0, 2.0]), 0.5, 2)",
]
