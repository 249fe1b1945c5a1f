"""One training, on one Gaussian."""

import numpy as np


def test_mean_and_spread(student):
    """Numbers around 3 with spread 1"""
    rng = np.random.default_rng(11)
    generator = student.train(rng.normal(3.0, 1.0, size=2000), 150, 1)
    noise = rng.normal(size=(2000, generator.shapes()["input"][1])).astype(np.float32)
    numbers = generator.predict(noise)
    assert numbers.shape == (2000, 1)
    assert abs(numbers.mean() - 3) < 0.5, f"mean {numbers.mean():.2f}"
    assert 0.6 < numbers.std() < 1.6, f"spread {numbers.std():.2f}"
