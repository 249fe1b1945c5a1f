"""The locks are whole: what they list installs without resolving anything, today and in three years."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

REQUIREMENTS = Path(__file__).parents[2] / "requirements"
INSTALL = REQUIREMENTS / "install.sh"
LOCKS = {"hebb": ["hebb"], "dev": ["hebb", "dev"]}
PYTHONS = ["3.11", "3.12", "3.13"]


def lines_of(name: str) -> list[str]:
    """A requirements file's entries, each with its hashes on one line."""
    text = (REQUIREMENTS / name).read_text(encoding="utf-8").replace("\\\n", " ")
    return [line.strip() for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]


def environment(python: str) -> dict[str, str]:
    """What markers see under another Python on this machine."""
    here = {name: str(value) for name, value in default_environment().items()}
    return here | {"python_version": python, "python_full_version": f"{python}.9"}


def locked(names: list[str], python: str) -> dict[str, str]:
    """Name to version of all that the locks install together."""
    entries = [Requirement(line.split("--hash")[0]) for name in names for line in lines_of(f"{name}.lock")]
    installed = [entry for entry in entries if not entry.marker or entry.marker.evaluate(environment(python))]
    return {canonicalize_name(entry.name): str(entry.specifier).removeprefix("==") for entry in installed}


def wanted(names: list[str]) -> list[Requirement]:
    """What the files ask for that the locks are made from."""
    lines = [line for name in names for line in lines_of(f"{name}.in")]
    return [Requirement(line) for line in lines if not line.startswith("-")]


def needed(requirement: Requirement, python: str) -> list[Requirement]:
    """What a package asks for itself, with the extras of ``requirement``; nothing if it is for another Python only."""
    try:
        asked = [Requirement(text) for text in requires(requirement.name) or []]
    except PackageNotFoundError:
        return []
    extras = [environment(python) | {"extra": extra} for extra in ("", *requirement.extras)]
    return [each for each in asked if not each.marker or any(map(each.marker.evaluate, extras))]


def closure(names: list[str], python: str) -> list[Requirement]:
    """Every requirement that installing the files' packages meets, down to the last."""
    found: dict[str, Requirement] = {}
    waiting = wanted(names)
    while waiting:
        requirement = waiting.pop()
        if str(requirement) not in found:
            found[str(requirement)] = requirement
            waiting += needed(requirement, python)
    return list(found.values())


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("names", LOCKS.values(), ids=LOCKS)
def test_a_lock_has_all_that_its_packages_require(names: list[str], python: str) -> None:
    versions = locked(names, python)

    def has(requirement: Requirement) -> bool:
        found = versions.get(canonicalize_name(requirement.name))
        return found is not None and requirement.specifier.contains(found, prereleases=True)

    assert [str(requirement) for requirement in closure(names, python) if not has(requirement)] == []


def test_what_is_tested_is_what_is_locked() -> None:
    here = locked(LOCKS["dev"], "{}.{}".format(*sys.version_info))
    assert {name: version(name) for name in here} == here


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_is_pinned_with_hashes_and_without_an_address(name: str) -> None:
    for line in lines_of(f"{name}.lock"):
        assert re.fullmatch(r"[\w.-]+==\S+( +; \S.*?)?( +--hash=sha256:[0-9a-f]{64})+", line), line


def shell(script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run what install.sh offers, with pip's cache off."""
    return subprocess.run(
        ["sh", "-euc", f'. "$0"; {script}', str(INSTALL), *arguments],
        env=os.environ | {"PIP_NO_CACHE_DIR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.slow
@pytest.mark.needs("package-index")
def test_an_empty_environment_is_made_from_the_lock(tmp_path: Path) -> None:
    python = tmp_path / "venv" / "bin" / "python"
    subprocess.run([sys.executable, "-m", "venv", str(tmp_path / "venv")], check=True)
    lock = REQUIREMENTS / "hebb.lock"
    made = shell('install_lock "$1" "$2" && check_packages "$1"', str(python), str(lock))
    assert made.returncode == 0, made.stdout + made.stderr
    assert "No broken requirements found." in made.stdout
    names = "import celery, django, kombu, numpy, pandas, psycopg, pytest, redis, sklearn, uvicorn, tensorflow"
    assert subprocess.run([str(python), "-c", names], check=False).returncode == 0


def test_a_lock_that_lacks_a_package_is_named(tmp_path: Path) -> None:
    python = tmp_path / "venv" / "bin" / "python"
    subprocess.run([sys.executable, "-m", "venv", str(tmp_path / "venv")], check=True)
    package = next((tmp_path / "venv" / "lib").glob("python3*")) / "site-packages" / "lonely-1.0.dist-info"
    package.mkdir()
    (package / "METADATA").write_text("Metadata-Version: 2.1\nName: lonely\nVersion: 1.0\nRequires-Dist: company\n")
    found = shell('check_packages "$1"', str(python))
    assert found.returncode == 1
    assert "lonely 1.0 requires company, which is not installed." in found.stdout
