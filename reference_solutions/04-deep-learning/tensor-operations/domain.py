"""Small examples of what the exercise asks."""

EXAMPLES = [
    "outer(np.array([1.0, 2.0]), np.array([3.0]))",
    "batch_matmul(np.ones((1, 1, 2)), np.ones((1, 2, 1)))",
    "batch_matmul(tf.ones((1, 1, 1)), tf.ones((1, 1, 1)))",
    "normalise_rows(np.array([[3.0, 4.0]]))",
    "normalise_rows(np.array([[0.0]]))",
    "normalise_rows(np.array([[1e-9]]))",
    "normalise_rows(np.array([[1.0], [2.0]]))",
    "one_hot(np.array([0]), 2)",
    "gather_labels(np.array([[1.0, 2.0]]), np.array([0]))",
]
