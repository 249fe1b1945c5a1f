"""Small examples of what the exercise asks."""

EXAMPLES = [
    'grid({"a": [1, 2], "b": [3, 4]})',
    'grid({"a": []})',
    "grid({})",
    'best(lambda params: params["a"], {"a": [2, 1, 3]})',
    'best(lambda params: 1.0, {"a": [1, 2]})',
    'best(lambda params: float("nan") if params["a"] == 1 else 2.0, {"a": [1, 2]})',
    'best(lambda params: 2.0 if params["a"] == 1 else float("nan"), {"a": [1, 2]})',
    'best(lambda params: float("inf"), {"a": [1]})',
    'best(lambda params: float("nan"), {"a": [1]})',
    """calls = []
best(lambda params: calls.append(params) or 1.0, {"a": [1]})
calls""",
    """drawn = []
random_search(lambda params: drawn.append(params["a"]) or 1.0, {"a": [5]}, 2, np.random.default_rng(0))
len(drawn)""",
    """drawn = []
random_search(lambda params: drawn.append(params["a"]) or 1.0, {"a": (1e-6, 1.0)}, 50, np.random.default_rng(0))
min(drawn) < 1e-3""",
    """drawn = []
random_search(lambda params: drawn.append(params["a"]) or 1.0, {"a": (1e-6, 1.0)}, 50, np.random.default_rng(0))
set(drawn) <= {1e-6, 1.0}""",
    """drawn = []
random_search(lambda params: drawn.append(params["a"]) or 1.0, {"a": [0.5, 0.9]}, 9, np.random.default_rng(0))
set(drawn) <= {0.5, 0.9}""",
    """drawn = []
random_search(lambda params: drawn.append(params["a"]) or 1.0, {"a": (1e-6, 1.0)}, 1, np.random.default_rng(0))
random_search(lambda params: drawn.append(params["a"]) or 1.0, {"a": (1e-6, 1.0)}, 1, np.random.default_rng(0))
drawn[0] == drawn[1]""",
    """drawn = []
random_search(lambda params: drawn.append(params["a"]) or 1.0, {"a": (1e-6, 1.0)}, 1, np.random.default_rng(0))
random_search(lambda params: drawn.append(params["a"]) or 1.0, {"a": (1e-6, 1.0)}, 1, np.random.default_rng(1))
drawn[0] == drawn[1]""",
    'random_search(lambda params: float("nan"), {"a": [1]}, 1, np.random.default_rng(0))',
]
