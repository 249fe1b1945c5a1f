"""What the entry points may be called with."""

from typing import Any

import numpy as np

EXAMPLES = [
    "mean_average_precision([(np.array([0.5]), np.array([1]), 1), (np.array([0.9]), np.array([0]), 1)])",
    "mean_average_precision([(np.array([0.5]), np.array([1]), 1), (np.array([0.9]), np.array([1]), 3)])",
]


def average_precision(scores: Any, hits: Any, n_truths: int) -> bool:
    """No two scores are equal, and there are as many truths as hits, or more."""
    alone = scores.shape == hits.shape == (len(scores),) and len(np.unique(scores)) == len(scores)
    return alone and bool(np.isin(hits, [0, 1]).all()) and n_truths >= max(1, int(np.sum(hits)))


def mean_average_precision(classes: Any) -> bool:
    """One class or more."""
    return len(classes) > 0 and all(average_precision(*each) for each in classes)
