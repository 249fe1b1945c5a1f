"""Pictures drawn by scripts: ``reference_solutions/CHAPTER/pictures/NAME.py`` makes the lesson's ``NAME.svg``.

A script defines ``draw() -> Drawing``. It may load the course's data sets (``from hebb_data import load``) and train
our own solutions (`solution`). Every run begins with the same seeds, so that the same picture comes out.
"""

from __future__ import annotations

import importlib.util
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import numpy as np

from graders.datasets import hebb, hebb_data, store
from graders.exercise import Course
from graders.quality.drawing import Drawing

SEED = 1
MAX_BYTES = 96 * 1024
"""A picture is part of its page; a larger one makes a reader wait."""


class CannotDrawError(Exception):
    """A picture cannot be drawn; the text says which and why."""


@dataclass(frozen=True)
class Script:
    """What draws a picture, and the picture."""

    path: Path
    picture: Path

    @property
    def name(self) -> str:
        """What the command line knows it by."""
        return self.path.stem


def scripts_of(course: Course) -> list[Script]:
    """Every picture of the course that a script draws."""
    paths = sorted(course.hidden.glob("*/pictures/*.py"))
    return [Script(path, course.shown / path.parts[-3] / "lessons" / f"{path.stem}.svg") for path in paths]


def write_pictures(course: Course, names: Sequence[str]) -> Iterator[Path]:
    """Draw the pictures with these names, all when there are none; each picture's file as soon as it is written.

    Raises:
        CannotDrawError: there is no such script, or what it draws is no picture, or is too large for a page.
    """
    scripts = scripts_of(course)
    if unknown := set(names) - {script.name for script in scripts}:
        raise CannotDrawError(f"no script draws {', '.join(sorted(unknown))}; see {course.hidden}/*/pictures/.")
    for script in scripts:
        if not names or script.name in names:
            text = drawn(script)
            script.picture.write_text(text, encoding="utf-8")
            yield script.picture


def drawn(script: Script) -> str:
    """The text of the picture that ``script`` draws."""
    hebb_data.FOLDER = store.prepare() / store.SHOWN
    hebb.listener = hebb.say_nothing
    sys.modules |= {"hebb_data": hebb_data, "hebb": hebb}
    module = _module(script.path)
    _begin_anew()
    made = module.draw() if hasattr(module, "draw") else None
    if not isinstance(made, Drawing):
        raise CannotDrawError(f"{script.path}: draw() must return a Drawing of graders.quality.drawing.")
    text = made.svg()
    if len(text.encode()) > MAX_BYTES:
        size = len(text.encode()) // 1024
        raise CannotDrawError(f"{script.path}: the picture has {size} KiB; at most {MAX_BYTES // 1024} fit a page.")
    return text


def solution(slug: str) -> ModuleType:
    """The solution of an exercise of this repository's course, to be called or trained; chance begins anew."""
    folders = Course().folders_of(slug)
    if len(folders) != 1:
        raise CannotDrawError(f"there is no exercise {slug!r} whose solution could be used.")
    module = _module(folders[0].hidden / "solution.py")
    _begin_anew()
    return module


def _module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem.replace("-", "_"), path)
    assert spec, path
    assert spec.loader, path
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _begin_anew() -> None:
    random.seed(SEED)
    np.random.seed(SEED)
    if "keras" in sys.modules:
        sys.modules["keras"].utils.set_random_seed(SEED)
