"""Small examples of what the exercise asks."""

EXAMPLES = [
    "derivative(lambda x: x * x, 3.0)",
    "derivative(lambda x: tf.constant(1.0, tf.float64), 3.0)",
    "second_derivative(lambda x: x * x, 3.0)",
    "second_derivative(lambda x: x * x * x, 2.0)",
    "descend(lambda x: x * x, 1.0, 0.25, 1)",
    "descend(lambda x: x * x, 1.0, 0.25, 2)",
    """start = np.array([1.0])
descend(lambda x: tf.reduce_sum(x * x), start, 0.25, 1)
start""",
]
