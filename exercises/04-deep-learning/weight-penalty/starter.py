"""Prices for large weights."""

from collections.abc import Sequence
from typing import Any

import keras
import numpy as np


def l1(weights: Sequence[Any], k: float) -> Any:
    """k times the sum of the absolute values of all numbers in a list of arrays or tensors."""
    return k


def l2(weights: Sequence[Any], k: float) -> Any:
    """k times the sum of the squares of all numbers in a list of arrays or tensors."""
    return k


def penalised_loss(model: keras.Model, X: np.ndarray, y: np.ndarray, k1: float, k2: float) -> Any:
    """Mean squared error of the model, plus the prices l1 and l2 of its Dense layers' kernels.

    X: (n, m). y: (n, c).
    """
    return k1 + k2
