"""The engine's modules import downwards only, and nothing in a circle. The site's rooms: ``test_house_rules.py``."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from graders.at_home import NAMES

ROOT = Path(__file__).parents[2]
ROOMS = [
    "__main__", "cli", "quality", "engine", "conversation", "jails", "output", "sandbox.probe", "judge", "harness",
    "sandbox", "snippets", "intake", "exercise", "runtimes", "report", "example", "frames", "protocol", "codec",
    "datasets", "wire", "channel", "formats", "at_home", "stopping", "syntax",
]  # fmt: skip
"""From the top to the ground: each may import those after it. The probe sends a submission, so it stands above."""

MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted((ROOT / "graders").rglob("*.py"))
    if path.name != "attacks.py"  # it runs in a jail, as a submission does
}


def at_import(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """What runs when a module is imported; what stands under TYPE_CHECKING or in a function does not."""
    for statement in body:
        if isinstance(statement, ast.If) and "TYPE_CHECKING" in ast.unparse(statement.test):
            continue
        yield statement
        if isinstance(statement, ast.If | ast.Try | ast.With):
            for part in ("body", "orelse", "finalbody"):
                yield from at_import(getattr(statement, part, []))


def imports_of(source: str) -> set[str]:
    """The modules of ours that ``source`` imports when it is imported."""
    found: set[str] = set()
    for statement in at_import(ast.parse(source).body):
        if isinstance(statement, ast.Import):
            found |= {alias.name for alias in statement.names}
        elif isinstance(statement, ast.ImportFrom) and statement.module:
            names = {f"{statement.module}.{alias.name}" for alias in statement.names}
            found |= {name if name in MODULES else statement.module for name in names}
    return found & MODULES.keys()


GRAPH = {name: imports_of(path.read_text(encoding="utf-8")) - {name} for name, path in MODULES.items()}


def room_of(module: str) -> int:
    """The place of a module's room in ``ROOMS``."""
    inner = module.removeprefix("graders").removeprefix(".")
    rooms = [room for room in ROOMS if inner == room or inner.startswith(f"{room}.")]
    assert rooms, f"{module} belongs to no room; give its room a place in ROOMS"
    return ROOMS.index(max(rooms, key=len))


def test_nothing_is_imported_in_a_circle() -> None:
    try:
        TopologicalSorter(GRAPH).prepare()
    except CycleError as error:
        pytest.fail(" → ".join(error.args[1]))


def test_imports_point_down() -> None:
    upwards = [
        f"{module} imports {other}"
        for module, others in GRAPH.items()
        for other in others
        if module != "graders" and other != "graders" and room_of(other) < room_of(module)
    ]
    assert upwards == []


def test_what_a_download_takes_along_imports_nothing_else_of_ours() -> None:
    modules = {name for name, path in MODULES.items() if path.relative_to(ROOT / "graders").as_posix() in NAMES}
    assert len(modules) == len(NAMES)
    assert {other for module in modules for other in GRAPH[module]} <= modules | {"graders"}


def test_every_room_is_there() -> None:
    assert {
        room for room in ROOMS if not any(room_of(name) == ROOMS.index(room) for name in MODULES if name != "graders")
    } == set()


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("import graders.wire", {"graders.wire"}),
        ("from graders.judge import session", {"graders.judge.session"}),
        ("from graders.wire import Channel", {"graders.wire"}),
        ("try:\n    from graders import engine\nexcept ImportError:\n    pass", {"graders.engine"}),
        ("from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import graders.engine", set()),
        ("def f():\n    import graders.engine", set()),
        ("import json", set()),
    ],
)
def test_what_counts_as_an_import(source: str, found: set[str]) -> None:
    assert imports_of(source) == found
