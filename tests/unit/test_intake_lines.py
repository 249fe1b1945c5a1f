"""Lines of ``submission.py`` and of the notebook's cells: comments come along, and errors name the cell."""

import json
import random
import re
import traceback
import warnings
from collections.abc import Sequence
from typing import Any

import pytest

from graders.intake import Intake, Stretch, by_cell, read


def take(*sources: str | dict[str, Any], entry_points: Sequence[str] = ("f",)) -> Intake:
    cells = [
        source if isinstance(source, dict) else {"cell_type": "code", "source": source, "metadata": {}, "outputs": []}
        for source in sources
    ]
    notebook = {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells}
    return read("work.ipynb", json.dumps(notebook).encode(), entry_points)


def source_of(*sources: str | dict[str, Any], **options: Any) -> str:
    return take(*sources, **options).files["submission.py"]


TEXT = {"cell_type": "markdown", "source": "some text", "metadata": {}}

# comments


def test_the_comments_of_what_is_kept_are_kept() -> None:
    cell = """# Exercise 3, by me

# K is the rate
K = 2  # per second
print(K)  # shown only

@cache  # of nothing
# between
def f():  # here
    # inside
    return K  # last
    # after the last statement

# at the end of the cell
"""
    assert source_of(cell, "def cache(g): return g") == (
        "# cell 1\n# Exercise 3, by me\n\n# K is the rate\nK = 2  # per second\n"
        "# cell 2\ndef cache(g): return g\n# cell 1\n"
        "@cache  # of nothing\n# between\ndef f():  # here\n    # inside\n    return K  # last\n"
        "    # after the last statement\n\n# at the end of the cell\n"
    )


def test_comments_of_what_is_left_out_are_left_out() -> None:
    cell = (
        "# about the print\nprint(1)  # shown\n    # of the print, too\n"
        "# about f\ndef f(): return 1\n# end\nprint(2)\n# f"
    )
    assert source_of(cell) == "# cell 1\n# about f\ndef f(): return 1\n"


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        ("a = 1; f = 2  # both", "f = 2  # both"),
        ("f = 2; a = 1  # both", "f = 2"),
        ("f = 2 ;  # x", "f = 2  # x"),
        ("f = '# no comment'", "f = '# no comment'"),
        ('f = """\n# text\n"""  # x\n# y', 'f = """\n# text\n"""  # x\n# y'),
        ("f = 2 \\\n# x\n", "f = 2\n# x"),
        ("x = 1 \\\n;\nf = 2", "f = 2"),
        ("  # x\n  f = 2\n    # y\n  # z", "# x\nf = 2\n  # y\n# z"),
        ("é = 1; f = 'é'  # ä", "f = 'é'  # ä"),
        ("%time\n# x\nf = 2\n!ls", "# x\nf = 2"),
    ],
)
def test_comments_are_told_from_code(cell: str, kept: str) -> None:
    assert source_of(cell) == f"# cell 1\n{kept}\n"


def test_an_import_of_the_future_stays_first_whatever_comments_say() -> None:
    cells = (
        "# no __future__ here\nfrom math import *",
        "# the first\nfrom __future__ import annotations\ndef f(): pass",
    )
    source = source_of(*cells)
    assert source.index("from __future__") < source.index("from math")
    compile(source, "submission.py", "exec")


# the map


def test_each_line_is_found_in_its_cell() -> None:
    intake = take(TEXT, "import math\n\n\n# rate\nK = 2", TEXT, "print()\ndef f():\n    return math.e * K")
    assert intake.files["submission.py"].split("\n") == [
        "# cell 2", "import math", "# rate", "K = 2", "# cell 4", "def f():", "    return math.e * K", "",
    ]  # fmt: skip
    assert intake.stretches == (Stretch(2, 2, 2, 1), Stretch(3, 4, 2, 4), Stretch(6, 7, 4, 2))


def a_cell(rng: random.Random, number: int) -> str:
    """A few functions and values with comments, blanks and magics in between."""
    parts = []
    for n in range(rng.randrange(1, 5)):
        name = f"g{number}_{n}"
        parts += rng.choices(["", "# a comment", "%matplotlib inline", "print(0)  # no", "    # indented"], k=3)
        parts.append(
            rng.choice([f"{name} = 1", f"def {name}():\n\n    # inside\n    return 1", f"{name} = '''\n!\n'''"])
        )
    return "\n".join(parts)


@pytest.mark.parametrize("seed", range(30))
def test_every_line_that_is_kept_is_the_line_that_it_is_said_to_be(seed: int) -> None:
    rng = random.Random(seed)
    cells = [a_cell(rng, number) for number in range(6)]
    names = re.findall(r"^(?:def )?(g\w+)", "\n".join(cells), re.MULTILINE)
    intake = take(*cells, entry_points=rng.sample(names, k=len(names) // 2 + 1))
    lines = intake.files["submission.py"].split("\n")
    in_cells = [cell.split("\n") for cell in cells]
    for first, last, cell, line in intake.stretches:
        for number in range(first, last + 1):
            assert lines[number - 1] == in_cells[cell - 1][line - 1 + number - first]
            in_cells[cell - 1][line - 1 + number - first] = "each is taken once"
            lines[number - 1] = "# cell"
    assert all(line.startswith("# cell") for line in lines[:-1])


def test_other_files_have_no_map() -> None:
    assert read("work.py", b"f = 1", ["f"]).stretches == ()


# what is told


CELLS = [Stretch(2, 4, 5, 3), Stretch(6, 9, 2, 1)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("NameError: x\nsubmission.py, line 3: x", "NameError: x\ncell 5, line 4: x"),
        ("invalid syntax (submission.py, line 6)", "invalid syntax (cell 2, line 1)"),
        ('  File "submission.py", line 9, in f', "  Cell 2, line 4, in f"),
        ("submission.py:2: RuntimeWarning: overflow", "cell 5, line 3: RuntimeWarning: overflow"),
        ("submission.py, line 1 and submission.py, line 5", "submission.py, line 1 and submission.py, line 5"),
        ("submission.py, line 3 and submission.py, line 7", "cell 5, line 4 and cell 2, line 2"),
        ("mysubmission.py, line 3", "mysubmission.py, line 3"),
        ("a/submission.py, line 3", "a/submission.py, line 3"),
        ("submission.py, line 30", "submission.py, line 30"),
        ("submission.py, line 3" + "0" * 5000, "submission.py, line 3" + "0" * 5000),
        ("submission.py, line ٣", "submission.py, line ٣"),
        ("", ""),
    ],
)
def test_a_line_is_named_by_its_cell(text: str, told: str) -> None:
    assert by_cell(text, CELLS) == told
    assert by_cell(text, []) == text


def test_a_traceback_and_a_warning_of_python_are_understood() -> None:
    intake = take(
        TEXT, "import warnings\n", "\n\ndef f():\n    warnings.warn('slow', stacklevel=1)\n    return 1 / 0\n"
    )
    names: dict[str, Any] = {}
    exec(compile(intake.files["submission.py"], "submission.py", "exec"), names)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        with pytest.raises(ZeroDivisionError) as error:
            names["f"]()
    (warning,) = caught
    told = by_cell("".join(traceback.format_exception(error.value)), intake.stretches)
    assert "Cell 3, line 5, in f" in told
    assert "submission.py" not in told
    shown = warnings.formatwarning(warning.message, warning.category, warning.filename, warning.lineno, "")
    assert by_cell(shown, intake.stretches).startswith("cell 3, line 4: UserWarning: slow")
