"""The documents are promises: what a reader may look up is there, and nothing else is."""

from __future__ import annotations

import argparse
import re
from dataclasses import fields
from pathlib import Path

import pytest
from django.core.management import find_commands
from grading.status import Message, StateMessage

from graders.cli import _parser
from graders.exercise.exercise_toml import Settings
from graders.exercise.tiers import TIERS, Limits
from graders.report import Figure, Outcome, Report, TestResult, Usage
from tests.documents import DOCUMENTS, ROOT, code, names, section, table, text


def fields_of(kind: type) -> list[str]:
    """The fields of a dataclass."""
    return [field.name for field in fields(kind)]


# --- verdicts ---------------------------------------------------------------------------------------------------


def test_the_outcomes_are_explained_in_order_of_severity() -> None:
    rows = table("verdicts.md", "outcome")
    assert [names(row[0]) for row in rows] == [[str(outcome)] for outcome in Outcome]
    assert [row[1] for row in rows] == [outcome.meaning.title for outcome in Outcome]


def test_every_key_of_a_report_is_explained_and_no_other() -> None:
    report = Report("slug", "digest", Outcome.PASSED, 1.0, 1.0, 1, "none", ()).to_json()
    rows = table("verdicts.md", "key")
    assert [key for row in rows for key in names(row[0])] == list(report)
    inner = {names(row[0])[0]: names(row[1]) for row in rows}
    assert inner["tests"] == fields_of(TestResult)
    assert inner["figures"] == fields_of(Figure)
    assert inner["usage"] == fields_of(Usage)


# --- authors ----------------------------------------------------------------------------------------------------


def commands_of_the_engine() -> set[str]:
    (commands,) = (action.choices for action in _parser()._actions if isinstance(action, argparse._SubParsersAction))
    return set(commands)


def test_every_command_is_explained_to_authors() -> None:
    commands = commands_of_the_engine()
    assert "grade" in commands
    assert [name for name in commands if f"python -m graders {name}" not in text("authoring.md")] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_command_is_named_that_does_not_exist(document: Path) -> None:
    named = re.findall(r"python -m graders(?: --course \S+)? ([a-z]+)", document.read_text(encoding="utf-8"))
    assert set(named) <= commands_of_the_engine()


def test_every_key_of_an_exercise_is_in_its_example() -> None:
    example = section("exercise-format.md", "## An exercise").partition("```toml")[2].partition("```")[0]
    keys = re.findall(r"^(\w+) =", example.partition("\n[")[0], re.MULTILINE)
    tables = re.findall(r"^\[(\w+)[\].]", example, re.MULTILINE)
    assert sorted({*keys, *tables} - {"format_version"}) == sorted(fields_of(Settings))


def test_every_limit_is_explained_with_its_defaults() -> None:
    rows = table("exercise-format.md", "limit")
    assert [names(row[0]) for row in rows] == [[name] for name in fields_of(Limits)]
    for row in rows:
        assert [float(cell) for cell in row[2:]] == [getattr(tier.limits, names(row[0])[0]) for tier in TIERS.values()]


# --- operators --------------------------------------------------------------------------------------------------


def test_every_command_of_the_site_is_explained_and_no_other() -> None:
    apps = [path.parent for path in (ROOT / "platform").glob("*/management")]
    commands = [command for app in apps for command in find_commands(str(app / "management"))]
    cells = [one for row in table("operations.md", "command") for one in code(row[0])]
    assert sorted(re.findall(r"manage\.py (\w+)", "\n".join(cells))) == sorted(commands)


def variables_read() -> set[str]:
    """The ``HEBB_…`` that the program, its containers and its tests are told by the environment."""
    program = [
        *ROOT.glob("*"),
        *(ROOT / "deploy").iterdir(),
        *ROOT.glob("graders/**/*.py"),
        *ROOT.glob("platform/*/**/*.py"),
    ]
    found: set[str] = set()
    for path in program:
        if path.is_file() and path.suffix != ".md":
            found |= set(re.findall(r"\bHEBB_[A-Z_]*[A-Z]\b", path.read_text(encoding="utf-8")))
    for path in (ROOT / "tests").rglob("*.py"):
        found |= set(re.findall(r"environ(?:\.get\(|\[)\"(HEBB_\w+)\"", path.read_text(encoding="utf-8")))
    return found


def test_every_variable_is_explained_and_no_other() -> None:
    documents = "\n".join(path.read_text(encoding="utf-8") for path in DOCUMENTS)
    assert set(re.findall(r"\bHEBB_[A-Z_]*[A-Z]\b", documents)) == variables_read()


# --- developers -------------------------------------------------------------------------------------------------


def test_what_is_touched_to_add_something_is_there() -> None:
    named = {one for one in code(section("architecture.md", "## How to add …")) if "/" in one and " " not in one}
    assert "graders/report.py" in named
    assert [path for path in named if not any(ROOT.glob(path.replace("NAME", "*")))] == []


# --- the page and its stream ------------------------------------------------------------------------------------


def test_every_message_of_a_submissions_stream_is_explained() -> None:
    (told,) = re.findall(r"\(server-sent events: (.*?)\); one watcher", text("architecture.md"), re.DOTALL)
    explained = dict(re.findall(r"`(\w+)`(?: with `\{([\w, ]+)\}`)?", told))
    expected = {kind.event: ", ".join(fields_of(kind)) for kind in Message.__subclasses__()}
    assert StateMessage.event in expected
    assert {event: explained.get(event) for event in expected} == expected


# --- all --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(document: Path) -> None:
    prose = re.sub(r"(`+).*?\1", "", document.read_text(encoding="utf-8"), flags=re.DOTALL)
    links = re.findall(r"\]\((?!https?:)([^)#\s]*)(?:#[^)]*)?\)", prose)
    assert [link for link in links if link and not (document.parent / link).exists()] == []
