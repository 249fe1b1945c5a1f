"""The rules of docs/architecture.md that keep the house in order, held against every file of it."""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PLATFORM = ROOT / "platform"
ROOMS = (
    "operations",
    "config",
    "audit",
    "accounts",
    "catalog",
    "classes",
    "grading",
    "quizzing",
    "answering",
    "marks",
    "submissions",
    "learning",
    "teaching",
)
"""The apps, from the ground up: each may import those before it."""
EXECUTING = {"exec", "eval", "compile", "__import__"}
"""What runs a text as Python."""


def sources(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*.py")) if "node_modules" not in path.parts]


def imports(path: Path) -> set[str]:
    """The top-level packages that a file imports."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
    return found


def test_platform_is_a_folder_and_no_package() -> None:
    assert not (PLATFORM / "__init__.py").exists()


def test_pythons_own_platform_module_still_works() -> None:
    import platform

    assert platform.system() == "Linux"
    assert not Path(platform.__file__).is_relative_to(ROOT)


def test_scripts_and_styles_stand_where_they_are_linted_or_built() -> None:
    rooms = [PLATFORM / "assets", PLATFORM / "static" / "bundle", ROOT / "tests" / "browser"]
    shown = [folder for folder in ROOT.iterdir() if folder.is_dir() and not folder.name.startswith(".")]
    found = [path for folder in shown for path in folder.rglob("*") if path.suffix in (".js", ".mjs", ".ts", ".css")]
    assert [path for path in found if not any(path.is_relative_to(room) for room in rooms)] == []


def test_a_keyboard_reaches_every_box_of_a_template_that_scrolls() -> None:
    tags = {
        path: re.findall(r'<\w[^<]*?class="[^"]*\bscrolls\b[^<]*', path.read_text())
        for path in PLATFORM.rglob("*.html")
    }
    assert sum(map(len, tags.values())) > 20
    assert [(path.name, tag) for path, found in tags.items() for tag in found if 'tabindex="0"' not in tag] == []


def test_platform_holds_no_tests() -> None:
    strays = [path for path in sources(PLATFORM) if path.name.startswith(("test_", "conftest"))]
    assert strays == []


def test_nothing_in_platform_has_a_name_that_is_taken() -> None:
    taken = set(sys.stdlib_module_names) | {path.name for path in ROOT.iterdir() if path.is_dir()}
    names = {path.stem for path in PLATFORM.iterdir() if not path.name.startswith((".", "__"))}
    assert names & taken == set()


def test_every_room_has_a_floor() -> None:
    rooms = {path.parent.name for path in PLATFORM.glob("*/__init__.py")}
    assert rooms == set(ROOMS)


@pytest.mark.parametrize("room", ROOMS)
def test_imports_of_the_site_point_down_only(room: str) -> None:
    above = set(ROOMS[ROOMS.index(room) + 1 :])
    offenders = {path: imports(path) & above for path in sources(PLATFORM / room) if imports(path) & above}
    assert offenders == {}


@pytest.mark.parametrize("path", sources(ROOT / "graders"), ids=lambda path: str(path.relative_to(ROOT)))
def test_the_engine_knows_nothing_of_the_site(path: Path) -> None:
    apps = {child.name for child in PLATFORM.iterdir()}
    assert imports(path) & (apps | {"django", "celery", "kombu"}) == set()


@pytest.mark.parametrize("path", sources(PLATFORM), ids=lambda path: str(path.relative_to(ROOT)))
def test_the_site_reads_code_as_text_and_never_runs_it(path: Path) -> None:
    assert imports(path) & {"exercises", "reference_solutions", "runpy", "importlib", "pickle", "dill"} == set()
    calls = {
        node.func.id
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert calls & EXECUTING == set()


def of_the_engine(path: Path) -> set[str]:
    """What a file imports of the engine: ``graders.Engine``, ``graders.exercise``."""
    nodes = [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.ImportFrom)]
    found = {".".join(node.module.split(".")[:2]) for node in nodes if node.module}
    found |= {f"graders.{alias.name}" for node in nodes if node.module == "graders" for alias in node.names}
    return {name for name in found if name.startswith("graders.")}


def test_the_site_uses_of_the_engine_what_the_architecture_says() -> None:
    """The sandbox, the judge and the harness are the engine's own affair."""
    section = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8").partition("## Where things are")[0]
    promised = set(re.findall(r"`(graders\.\w+)`", section))
    used = {path: of_the_engine(path) for path in sources(PLATFORM)}
    assert {path: names - promised for path, names in used.items() if names - promised} == {}
    assert promised == set().union(*used.values())
