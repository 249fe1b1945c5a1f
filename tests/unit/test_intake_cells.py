"""The cells of a notebook: every format and every readable oddity, at a cost that the file's length bounds."""

import json
import random
import subprocess
import sys
from typing import Any

import nbformat
import pytest

from graders.intake import Intake, Refused, read

F = "def f():\n    return K\n"


def take(notebook: Any) -> Intake:
    return read("work.ipynb", json.dumps(notebook).encode(), ["f"])


def source_of(notebook: Any) -> str:
    return take(notebook).files["submission.py"]


def refusal(notebook: Any) -> str:
    with pytest.raises(Refused) as error:
        take(notebook)
    return str(error.value)


def code(source: Any = "K = 2", **more: Any) -> dict[str, Any]:
    return {"cell_type": "code", "source": source, "metadata": {}, "outputs": [], "execution_count": None} | more


def of_format_4(*cells: Any, **changes: Any) -> dict[str, Any]:
    return {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [*cells, code(F)]} | changes


# formats, as the programs of their time wrote them


def test_format_1_is_read() -> None:
    cells = [
        {"cell_type": "text", "text": "A title"},
        {"cell_type": "code", "code": "K = 2", "prompt_number": 1},
        {"cell_type": "code", "code": F},
    ]
    assert (
        source_of({"cells": cells}) == source_of({"nbformat": 1, "cells": cells}) == f"# cell 2\nK = 2\n# cell 3\n{F}"
    )


def test_format_2_is_read_whose_lines_have_no_ends() -> None:
    cells = [
        {"cell_type": "markdown", "source": ["# Title"]},
        {"cell_type": "code", "input": ["K = 2"], "language": "python", "outputs": [], "collapsed": False},
        {"cell_type": "code", "input": ["def f():", "    return K"], "language": "python", "outputs": []},
    ]
    sheets = [{"cells": cells[:2]}, {"cells": cells[2:]}]
    assert (
        source_of({"nbformat": 2, "metadata": {"name": "x"}, "worksheets": sheets}) == f"# cell 2\nK = 2\n# cell 3\n{F}"
    )


@pytest.mark.parametrize("lines", [F, F.splitlines(True), F.splitlines()])
def test_format_3_is_read_however_its_lines_end(lines: list[str] | str) -> None:
    cells = [
        {"cell_type": "heading", "level": 1, "source": "Title", "metadata": {}},
        {"cell_type": "code", "input": "K = 2", "language": "python", "outputs": [], "metadata": {}},
        {"cell_type": "code", "input": lines, "language": "python", "outputs": [], "metadata": {}},
    ]
    whole = {"nbformat": 3, "nbformat_minor": 0, "metadata": {}, "worksheets": [{"cells": cells, "metadata": {}}]}
    assert source_of(whole) == source_of(whole | {"nbformat": None}) == f"# cell 2\nK = 2\n# cell 3\n{F}"


def test_a_tag_counts_in_format_3() -> None:
    cells = [
        {"cell_type": "code", "input": "def f(): return 1", "metadata": {"tags": ["hebb"]}},
        {"cell_type": "code", "input": "def f(): return 2"},
    ]
    assert "return 1" in source_of({"nbformat": 3, "worksheets": [{"cells": cells}]})


@pytest.mark.parametrize("version", [3, 4])
def test_what_nbformat_writes_is_read(version: int) -> None:
    notebook = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_markdown_cell("# t"), nbformat.v4.new_code_cell("K = 2"), nbformat.v4.new_code_cell(F)]
    )
    data = nbformat.writes(notebook, version=version).encode("utf-8-sig")
    assert read("work.IPYNB", data, ["f"]).files["submission.py"] == f"# cell 2\nK = 2\n# cell 3\n{F}"


@pytest.mark.parametrize("number", [5, 0, -1, "4", [4], {}, 4.5])
def test_another_format_is_named_with_what_to_do(number: Any) -> None:
    said = refusal(of_format_4(code(), nbformat=number))
    assert said.startswith(f"The notebook's format is {number}; formats 1 to 4 can be graded. Save it as format 4")


@pytest.mark.parametrize("changes", [{"cells": None}, {"cells": {}}, {"cells": []}, {"nbformat": 3}, {"nbformat": 2}])
def test_a_notebook_without_cells_is_none(changes: dict[str, Any]) -> None:
    assert "there are no cells in it. Open it in Jupyter" in refusal(of_format_4() | changes)


# not valid by the schema, and readable


@pytest.mark.parametrize(
    "cell",
    [
        {"cell_type": "code", "source": "K = 2"},  # Colab, cleared by hand
        code(id="same"),
        code(id=7),
        code(metadata=None),
        code(metadata={"tags": "solution"}),
        code(outputs=None),
        code(outputs=[{"output_type": "pyout"}, None, {}]),
        code(outputs=[{"output_type": "stream", "text": 1}]),
        code(attachments=[], execution_count="1", trusted=True),
        code(["K = ", None, "2"]),
    ],
)
@pytest.mark.parametrize("changes", [{}, {"metadata": None}, {"nbformat_minor": "5"}, {"nbformat_minor": 99}])
def test_what_is_only_readable_is_read(cell: dict[str, Any], changes: dict[str, Any]) -> None:
    assert source_of(of_format_4(cell, **changes)) == f"# cell 1\nK = 2\n# cell 2\n{F}"


def test_a_notebook_that_forgot_its_format_is_read() -> None:
    assert source_of(of_format_4(code(), nbformat=None)) == f"# cell 1\nK = 2\n# cell 2\n{F}"


@pytest.mark.parametrize("kind", ["sql", "heading", "html", None, 1, []])
def test_a_cell_of_an_unknown_kind_counts_and_is_no_code(kind: Any) -> None:
    assert source_of(of_format_4(code(cell_type=kind), code())) == f"# cell 2\nK = 2\n# cell 3\n{F}"


ODD: list[Any] = [None, 1, "x", [], {}, ["x", 1], [[]], {"a": 1}, True, 10**9, "\ud800"]


@pytest.mark.parametrize("seed", range(40))
def test_whatever_stands_anywhere_is_taken_or_refused(seed: int) -> None:
    rng = random.Random(seed)
    keys = ("cell_type", "source", "input", "code", "text", "metadata", "outputs", "level", "attachments")
    kinds = ["code", "markdown", "heading", "html", "raw", "text", *ODD]

    def cell() -> Any:
        values = {key: rng.choice([*ODD, "f = 1"]) for key in keys if rng.random() < 0.7}
        return rng.choice([values | {"cell_type": rng.choice(kinds)}, rng.choice(ODD)])

    for number in (1, 2, 3, 4, None):
        cells = [cell() for _ in range(rng.randrange(20))] + [{"cell_type": "code", "source": "f = 1", "code": "f = 1"}]
        sheets = [{"cells": cells, "metadata": rng.choice(ODD)}, rng.choice(ODD)]
        held = {"cells": cells} if number in (1, 4) else {"worksheets": sheets}
        odd = {key: rng.choice(ODD) for key in ("metadata", "nbformat_minor", "orig_nbformat", "signature")}
        assert "f = 1" in source_of({"nbformat": number, **odd, **held})


# what nbformat alone would spend minutes or gigabytes on


def output(**more: Any) -> dict[str, Any]:
    return code(outputs=[{"output_type": "stream", "name": "stdout", "text": ["a"], **more}] * 30_000)


def heading(level: Any) -> dict[str, Any]:
    cells = [{"cell_type": "heading", "level": level, "source": "f"}, {"cell_type": "code", "input": "f = 1"}]
    return {"nbformat": 3, "worksheets": [{"cells": cells}]}


HOSTILE = {
    "outputs that are slightly wrong": of_format_4(output(output_type="strem")),
    "outputs that are right": of_format_4(output()),
    "a heading of a billion signs": heading(10**9),
    "a heading of a number of many digits": heading(10**4000),
    "tags that are lists": of_format_4(code(metadata={"tags": [[n] for n in range(100_000)]})),
    "tags": of_format_4(code(metadata={"tags": [f"t{n}" for n in range(300_000)]})),
    "a deep output": of_format_4(code(outputs=json.loads("[" * 500 + "]" * 500))),
    "a text in many lines": of_format_4(code(["#\n"] * 190_000)),
    "many cells with one id": of_format_4(*[code("", id="a")] * 1999),
}


def calls_of_reading(data: bytes) -> int:
    """How many functions of Python reading calls: a measure of work that no busy machine changes."""
    count = 0

    def count_call(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(count_call)
    try:
        assert "f" in read("work.ipynb", data, ["f"]).files["submission.py"]
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("notebook", HOSTILE.values(), ids=HOSTILE)
def test_hostile_notebooks_cost_no_more_than_their_length(notebook: dict[str, Any]) -> None:
    take({"nbformat": 3, "worksheets": [{"cells": [{"cell_type": "code", "input": "f = 1"}]}]})  # imports, validators
    assert calls_of_reading(json.dumps(notebook).encode()) < 400_000


def test_nbformat_is_imported_for_a_notebook_only() -> None:
    program = """
import json, sys
from graders.intake import read
read("work.py", b"f = 1", ["f"])
print("nbformat" in sys.modules)
read("work.ipynb", json.dumps({"nbformat": 4, "cells": [{"cell_type": "code", "source": "f = 1"}]}).encode(), ["f"])
print("nbformat" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]
