"""The documents are promises: what a reader may look up is there."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import pytest

from graders.cli import _parser
from graders.report import Outcome, Report

ROOT = Path(__file__).parents[2]
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]


def text(name: str) -> str:
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("outcome", [str(outcome) for outcome in Outcome])
def test_every_outcome_is_explained(outcome: str) -> None:
    assert f"\n| `{outcome}` |" in text("verdicts.md")


def test_outcomes_stand_in_order_of_severity() -> None:
    rows = re.findall(r"^\| `(\w+)` \|", text("verdicts.md"), re.MULTILINE)
    assert rows[: len(Outcome)] == [str(outcome) for outcome in Outcome]


def test_every_key_of_a_report_is_explained() -> None:
    report = Report("slug", "digest", Outcome.PASSED, 1.0, 1.0, 1, "none", ()).to_json()
    keys = [*report, *report["usage"]]
    assert [key for key in keys if f"`{key}`" not in text("verdicts.md")] == []


def test_every_command_is_explained_to_authors() -> None:
    (commands,) = (action.choices for action in _parser()._actions if isinstance(action, argparse._SubParsersAction))
    assert "grade" in commands
    assert [name for name in commands if f"python -m graders {name}" not in text("authoring.md")] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(document: Path) -> None:
    prose = re.sub(r"(`+).*?\1", "", document.read_text(encoding="utf-8"), flags=re.DOTALL)
    links = re.findall(r"\]\((?!https?:)([^)#\s]*)(?:#[^)]*)?\)", prose)
    assert [link for link in links if link and not (document.parent / link).exists()] == []
