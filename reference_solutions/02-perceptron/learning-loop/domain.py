"""Small examples of what the exercise asks."""

EXAMPLES = [
    "learn(lambda: None, iter([1]).__next__, 1, 1, 1)",
    "learn(lambda: None, iter([2, 2]).__next__, 2, 0, 1)",
    "learn(lambda: None, iter([200, 150]).__next__, 2, 0, 1)",
    "learn(lambda: None, iter([2, 2, 2]).__next__, 3, 0, 1)",
    "learn(lambda: None, iter([1, 3, 2]).__next__, 3, 0, 2)",
    "learn(lambda: None, iter([3, 4, 2, 3]).__next__, 4, 0, 2)",
    """calls = []
learn(lambda: calls.append("step"), lambda: calls.append("evaluate") or 1, 1, 0, 1)
calls""",
]
