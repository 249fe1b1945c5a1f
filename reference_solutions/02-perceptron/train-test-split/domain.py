"""Small examples of what the exercise asks."""

EXAMPLES = [
    "split(np.zeros((1, 1)), np.zeros(1), 0.5, np.random.default_rng(0))[3].shape",
    "split(np.zeros((4, 1)), np.zeros(4), 0.25, np.random.default_rng(0))[3].shape",
    "split(np.array([[0.5]]), np.zeros(1), 0, np.random.default_rng(0))[0]",
    """parts = split(np.zeros((9, 1)), np.arange(9), 0.5, np.random.default_rng(0))
sorted([*parts[2].tolist(), *parts[3].tolist()])""",
    """parts = split(np.arange(9).reshape(9, 1), np.arange(9), 0.5, np.random.default_rng(0))
bool((parts[0][:, 0] == parts[2]).all())""",
    "bool((np.diff(split(np.zeros((20, 1)), np.arange(20), 0.5, np.random.default_rng(0))[3]) == 1).all())",
    """y = np.arange(9)
split(np.zeros((9, 1)), y, 0.5, np.random.default_rng(0))
y""",
    """drawn = [split(np.zeros((9, 1)), np.arange(9), 0.5, np.random.default_rng(0))[3].tolist() for _ in range(2)]
drawn[0] == drawn[1]""",
]
