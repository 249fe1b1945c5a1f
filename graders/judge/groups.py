"""Which tests meet the same process of the submission: those of one function, and those that share a live fixture.

What a submission keeps from one test to the next is gone between two groups: each begins with a process that has
loaded the submission anew. A fixture of the test file that outlives a test and asks the student holds objects of one
process, so the tests that use it stay together.
"""

from __future__ import annotations

from typing import Any

import pytest

Group = list[pytest.Item]


def grouped(items: list[pytest.Item]) -> list[Group]:
    """``items`` in groups, both in the order in which they came."""
    groups: list[tuple[set[str], Group]] = []
    for item in items:
        ties = {f"{item.path}::{getattr(item, 'originalname', item.name)}", *_live_fixtures(item)}
        tied = [group for group in groups if group[0] & ties]
        if not tied:
            groups.append((ties, [item]))
            continue
        first, *others = tied
        first[0].update(ties)
        first[1].append(item)
        for other in others:
            first[0].update(other[0])
            first[1].extend(other[1])
            groups.remove(other)
    return [members for _, members in groups]


def _live_fixtures(item: pytest.Item) -> set[str]:
    """Fixtures of the test file that outlive a test and may hold what the submission answered."""
    info: Any = getattr(item, "_fixtureinfo", None)
    found = info.name2fixturedefs if info else {}
    return {
        name
        for name, (*_, definition) in found.items()
        if definition.baseid and definition.scope != "function" and _asks_student(name, found)
    }


def _asks_student(name: str, found: dict[str, Any]) -> bool:
    """Whether a fixture is given the student, by itself or by what it is made of."""
    asked = found[name][-1].argnames if name in found else ()
    return "student" in asked or any(_asks_student(one, found) for one in asked if one != name)
