"""Titles of parametrised tests are in a student's words."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from graders.judge.plugin import case_of


@pytest.mark.parametrize(
    ("identity", "params", "case"),
    [
        ("NAND-<lambda>", {"gate": "NAND", "function": len}, "NAND"),
        ("row0-0", {"row": [0, 0], "expected": 0}, "0"),
        ("x1", {"x": [1]}, "case 2"),
        ("0.3-1", {"v": 0.3, "expected": 1}, "0.3-1"),
    ],
)
def test_what_pytest_makes_up_is_left_out(identity: str, params: dict[str, Any], case: str) -> None:
    assert case_of(SimpleNamespace(id=identity, params=params, indices={"x": 1})) == case
