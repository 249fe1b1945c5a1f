"""When two answers count as the same, as far as a misconception is concerned."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from graders.judge.diagnosis import same
from graders.wire import Tensor


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ([{"name": "dropout_3", "config": {"name": "dropout_3", "rate": 0.8}}],
         [{"name": "dropout", "config": {"name": "dropout", "rate": 0.8}}], True),
        ([{"name": "dropout_3", "rate": 0.8}], [{"name": "dropout", "rate": 0.2}], False),
        ({"name": "dense"}, {"name": "flatten"}, False),
        ({"word": "layer_1"}, {"word": "layer_2"}, False),
    ],
)  # fmt: skip
def test_layers_are_compared_without_the_numbers_that_keras_gives_them(one: Any, other: Any, alike: bool) -> None:
    assert same(one, other) is alike


def variable(name: str, trainable: bool) -> Tensor:
    array = np.array([1, 2]).view(Tensor)
    array.kind, array.name, array.trainable = "variable", name, trainable
    return array


@pytest.mark.parametrize(
    ("other", "alike"),
    [
        (variable("counter:0", False), True),
        (variable("counter:0", True), False),
        (variable("Variable:0", False), False),
        (np.array([1, 2]), False),
    ],
)
def test_variables_are_compared_with_their_names_and_whether_they_are_trained(other: Any, alike: bool) -> None:
    assert same(variable("counter:0", False), other) is alike
