"""JavaScript and CSS of ours: linted, laid out, and built into the bundle that is committed, byte for byte."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDERS = ["platform/assets", "platform/static", "tests/browser"]
FAULTS = {
    "fault.js": "const unused = 1;\n",
    "badly_laid_out.js": "export  const x=1",
    "fault.css": "a { color: red; color: red; }\n",
}

pytestmark = pytest.mark.needs("npm")


def npm(assets: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["npm", *command, "--silent"], cwd=assets, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def assets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the sources, with the packages that the lock names."""
    copy = tmp_path_factory.mktemp("copy")
    for folder in FOLDERS:
        shutil.copytree(ROOT / folder, copy / folder, ignore=shutil.ignore_patterns("node_modules", "__pycache__"))
    shutil.copy(ROOT / ".npmrc", copy)
    done = npm(copy / FOLDERS[0], "ci")
    assert done.returncode == 0, done.stdout + done.stderr
    return copy / FOLDERS[0]


def test_a_fresh_build_gives_the_same_bytes(assets: Path) -> None:
    done = npm(assets, "run", "check")
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_linter_finds_nothing(assets: Path) -> None:
    done = npm(assets, "run", "lint")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("folder", [".", "parts", "../../tests/browser"])
@pytest.mark.parametrize("name", FAULTS)
def test_the_linter_would_find_a_fault(assets: Path, folder: str, name: str) -> None:
    fault = assets / folder / name
    fault.write_text(FAULTS[name])
    done = npm(assets, "run", "lint")
    fault.unlink()
    assert done.returncode != 0
    assert name in done.stdout + done.stderr
