"""Small examples of what the exercise asks."""

EXAMPLES = [
    "describe(2.0)",
    "describe(np.zeros((2, 3)))",
    "describe(np.zeros((0, 2)))",
    'describe(np.zeros((1, 2, 1), "float32"))',
    "[type(one).__name__ for one in describe([1]).values()]",
    '[type(one).__name__ for one in describe([1])["shape"]]',
    "as_rank([1, 2], 2)",
    "as_rank(np.array([[1, 2], [3, 4]]), 1)",
    "as_rank(np.zeros((2, 3, 4)), 2).shape.as_list()",
    "as_rank([1, 2], 0)",
    "as_rank([1], 0)",
    "as_rank([1], -1)",
]
