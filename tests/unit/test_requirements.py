"""Every package that we ask for is used: our code imports it, or a line of a file of ours needs it all the same."""

from __future__ import annotations

import ast
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
RUNS = ("platform", "graders", "exercises", "reference_solutions")
"""Where what the site runs on is imported; what only tests and linters need is imported in tests, too."""

NOT_IMPORTED = {
    "brotli": (
        "platform/config/settings.py",
        "CompressedManifestStaticFilesStorage",
    ),  # which uses it where it is there
    "pandas": ("graders/judge/feedback.py", "The grader has NumPy, TensorFlow, Keras, pandas,"),  # submissions do
    "ruff": ("test", "ruff check ."),
    "mypy": ("test", "mypy ."),
    "django-stubs": ("pyproject.toml", "mypy_django_plugin.main"),
    "types-pyyaml": ("tests/unit/test_compose.py", "import yaml"),  # mypy reads them
    "types-openpyxl": ("platform/marks/exports.py", "from openpyxl import Workbook"),
    "pytest-cov": ("test", "--cov"),
    "pytest-xdist": ("test", "--numprocesses"),
    "uv": ("requirements/lock.sh", "uv pip compile"),
}
"""What nothing imports: the file, and what stands in it, without which the package could go."""


def asked_for(name: str) -> set[str]:
    """The packages that a ``.in`` file names."""
    lines = (ROOT / "requirements" / f"{name}.in").read_text(encoding="utf-8").splitlines()
    return {canonicalize_name(Requirement(line).name) for line in lines if line and line[0] not in "#-"}


@cache
def imported(folder: str) -> set[str]:
    """The packages that Python files below ``folder`` import."""
    distributions = packages_distributions()
    paths = [path for path in (ROOT / folder).rglob("*.py") if "node_modules" not in path.parts]
    names = {name for path in paths for name in modules_of(path)}
    return {canonicalize_name(each) for name in names for each in distributions.get(name, ())}


def modules_of(path: Path) -> set[str]:
    """The top-level modules that a file imports, at any depth; none for an attack or a mistake that is no Python."""
    try:
        nodes = list(ast.walk(ast.parse(path.read_bytes())))
    except SyntaxError:
        return set()
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module and not node.level}
    return {name.partition(".")[0] for name in names}


def unused(asked: set[str], imports: set[str], excused: set[str]) -> dict[str, set[str]]:
    """What is asked for in vain, and what is excused in vain."""
    return {"not imported": asked - imports - excused, "imported after all": excused & imports}


@pytest.mark.parametrize(("name", "folders"), [("hebb", RUNS), ("dev", (*RUNS, "tests"))])
def test_every_package_is_used(name: str, folders: tuple[str, ...]) -> None:
    asked = asked_for(name)
    assert unused(asked, set().union(*map(imported, folders)), asked & set(NOT_IMPORTED)) == {
        "not imported": set(),
        "imported after all": set(),
    }


def test_only_packages_that_are_asked_for_are_excused() -> None:
    assert set(NOT_IMPORTED) - asked_for("hebb") - asked_for("dev") == set()


@pytest.mark.parametrize("package", NOT_IMPORTED)
def test_what_needs_a_package_that_nothing_imports_is_there(package: str) -> None:
    file, words = NOT_IMPORTED[package]
    assert words in (ROOT / file).read_text(encoding="utf-8")


def test_what_is_used_no_longer_is_named() -> None:
    found = unused({"django", "tqdm", "ruff"}, {"django", "ruff"}, {"ruff"})
    assert found == {"not imported": {"tqdm"}, "imported after all": {"ruff"}}
