"""Small examples of what the exercise asks."""

EXAMPLES = [
    "sample(np.array([0.0, 1.0]), 1.0, np.random.default_rng(0))",
    "sample(np.array([1.0, 0.0]), 1.0, np.random.default_rng(0))",
    "sample(np.array([0.5, 0.5, 0.0]), 0.0001, np.random.default_rng(0)) in (0, 1)",
    """rng = np.random.default_rng(0)
sorted({sample(np.array([0.6, 0.4]), 1.0, rng) for _ in range(50)})""",
    """rng = np.random.default_rng(0)
sum(sample(np.array([0.9, 0.1]), 0.1, rng) for _ in range(200)) < 5""",
    """rng = np.random.default_rng(0)
50 < sum(sample(np.array([0.9, 0.1]), 5.0, rng) for _ in range(200)) < 110""",
    """rng = np.random.default_rng(0)
sum(sample(np.array([1.0, 0.0]), 50.0, rng) for _ in range(200))""",
    "len({sample(np.ones(999) / 999, 1.0, np.random.default_rng(0)) for _ in range(2)})",
    """p = np.array([0.5, 0.5])
sample(p, 0.5, np.random.default_rng(0))
p""",
]
