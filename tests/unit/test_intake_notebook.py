"""A notebook that is handed in: the code is found wherever it is, and nothing else is taken along."""

import contextlib
import json
import sys
import time
from collections.abc import Sequence
from typing import Any

import pytest

from graders.intake import Intake, Refused, read

Cell = str | dict[str, Any]


def notebook(*cells: Cell, **changes: Any) -> bytes:
    """A notebook of format 4; a text is a code cell."""
    whole = [cell if isinstance(cell, dict) else code(cell) for cell in cells]
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": whole, **changes}).encode()


def code(source: Any, *tags: Any, **more: Any) -> dict[str, Any]:
    return {"cell_type": "code", "source": source, "metadata": {"tags": list(tags)}, "outputs": [], **more}


def take(*cells: Cell, entry_points: Sequence[str] = ("f",), slug: str = "", **changes: Any) -> Intake:
    return read("work.ipynb", notebook(*cells, **changes), entry_points, slug)


def run(*cells: Cell, **options: Any) -> dict[str, Any]:
    """The names that the taken code defines. The tests' own cells only: nothing hostile is executed here."""
    names: dict[str, Any] = {}
    exec(take(*cells, **options).files["submission.py"], names)
    return names


def refusal(data: bytes) -> str:
    with pytest.raises(Refused) as error:
        read("work.ipynb", data, ["f"])
    return str(error.value)


# finding the code


def test_only_what_the_entry_point_needs_is_taken() -> None:
    intake = take("print('hello')", "def f(x):\n    return x + 1\n", "f(3)", "open('results.csv', 'w')")
    assert intake.files == {"submission.py": "# cell 2\ndef f(x):\n    return x + 1\n"}
    assert intake.notes == ()


def test_imports_constants_and_helpers_come_along() -> None:
    cells = (
        "import math\nimport os",
        "RATE = 2\nOTHER = 3",
        "def helper(x): return math.floor(x) * RATE",
        "def f(x): return helper(x)",
    )
    assert run(*cells)["f"](2.5) == 4
    assert "os" not in take(*cells).files["submission.py"].split()
    assert "OTHER" not in take(*cells).files["submission.py"]


@pytest.mark.parametrize("order", [(0, 1, 2, 3, 4), (4, 3, 2, 1, 0), (2, 4, 0, 3, 1), (3, 1, 4, 2, 0)])
def test_the_order_of_cells_does_not_matter(order: tuple[int, int, int, int, int]) -> None:
    cells = [
        "import math",
        "TABLE = [square(n) for n in range(5)]",
        "def square(n): return int(math.pow(n, SIZE))",
        "SIZE = 2",
        "@plus(1)\ndef f(n): return TABLE[n]",
        "def plus(k): return lambda g: lambda n: g(n) + k",
    ]
    assert run(*[cells[n] for n in order], cells[5])["f"](3) == 10


def test_one_definition_split_from_its_constant_by_other_cells() -> None:
    assert run("A = 1", *["print()"] * 50, "def f(): return A + B", *["1 / 0"] * 50, "B = 2")["f"]() == 3


def test_the_last_definition_in_the_document_counts() -> None:
    intake = take("def f(): return 1", "def f(): return 2", "print(f())", "f = f")
    assert "return 2" in intake.files["submission.py"]
    assert "return 1" not in intake.files["submission.py"]
    assert intake.notes == ("`f` is defined in cells 1 and 2; the last one counts.",)


def test_execution_counts_and_identifiers_do_not_matter() -> None:
    first, second = code("def f(): return 1", execution_count=9, id="b"), code("def f(): return 2", execution_count=1)
    assert run(first, second)["f"]() == 2


def test_a_copied_cell_is_taken_once() -> None:
    intake = take("K = 1\ndef f(): return K", "K = 1\ndef f(): return K")
    assert intake.files["submission.py"].count("def f") == 1


def test_a_constant_built_in_steps_is_taken_whole() -> None:
    cells = ("w = [1]\nw.append(2)\nw[0] = 5\nw += [7]", "print(len(w))", "w = w + [9]", "def f(): return w")
    assert run(*cells)["f"]() == [5, 2, 7, 9]


def test_what_was_done_to_an_earlier_object_of_the_name_is_left_behind() -> None:
    cells = ("w = [1]\nw.append(2)", "w = [5]\nw.append(6)", "def f(): return w")
    assert run(*cells)["f"]() == [5, 6]
    assert "append(2)" not in take(*cells).files["submission.py"]


def test_a_change_that_was_moved_above_its_object_is_still_made() -> None:
    assert run("w.append(6)", "w = [5]", "def f(): return w")["f"]() == [5, 6]


def test_a_constant_built_in_a_loop_is_taken_whole() -> None:
    assert run("w = {}\nfor k in range(3):\n    w[k] = k * k", "def f(): return w")["f"]() == {0: 0, 1: 1, 2: 4}


def test_calls_on_libraries_are_left_behind() -> None:
    source = take("import numpy as np\nnp.random.seed(1)\nnp.show_config()", "def f(): return np.pi").files[
        "submission.py"
    ]
    assert "seed" not in source
    assert "show_config" not in source


def test_local_names_do_not_drag_cells_along() -> None:
    source = take("x = open('huge.csv')\ndata = 1 / 0", "def f(x):\n    data = x\n    return [i for i in data]").files
    assert "huge" not in source["submission.py"]
    assert "1 / 0" not in source["submission.py"]


def test_a_definition_behind_a_condition_does_not_hide_the_plain_one() -> None:
    cells = ("def f(): return 1", "if __name__ == '__main__':\n    f = None")
    assert run(*cells)["f"]() == 1


def test_an_import_that_may_fail_keeps_its_fallback() -> None:
    cells = ("try:\n    from nowhere import g\nexcept ImportError:\n    def g(): return 4", "def f(): return g()")
    assert run(*cells)["f"]() == 4


def test_star_and_future_imports_are_always_taken() -> None:
    source = take("from math import *", "def f(x: Later): return floor(x)", "from __future__ import annotations").files
    assert source["submission.py"].index("__future__") < source["submission.py"].index("from math")
    assert (
        run("from math import *", "from __future__ import annotations", "def f(x: Later): return floor(x)")["f"](2.5)
        == 2
    )


def test_classes_recursion_and_mutual_recursion() -> None:
    cells = (
        "class f(Base):\n    size = SIZE\n    def go(self): return even(self.size)",
        "SIZE = 4",
        "def even(n): return n == 0 or odd(n - 1)",
        "class Base: pass",
        "def odd(n): return n != 0 and even(n - 1)",
    )
    assert run(*cells)["f"]().go() is True


def test_several_entry_points_and_tuple_assignments() -> None:
    names = run("WEIGHTS, f = (1, 2), lambda: WEIGHTS[K]; print(3)", "K = 1", entry_points=["WEIGHTS", "f"])
    assert names["f"]() == 2


def test_statements_on_one_line_are_told_apart() -> None:
    source = take("é = 'ä'; K = 'ö'; 1 / 0; f = lambda: K  # done").files["submission.py"]
    assert source == "# cell 1\nK = 'ö'\nf = lambda: K  # done\n"


def test_a_string_over_several_lines_is_kept_as_it_is() -> None:
    source = take('K = """a\n  % b\n! c\n"""\ndef f(): return K').files["submission.py"]
    assert 'K = """a\n  % b\n! c\n"""' in source


def test_an_indented_cell_is_read() -> None:
    assert run("    def f():\n        return 3\n")["f"]() == 3


# missing entry points


def test_a_missing_entry_point_is_named() -> None:
    intake = take("def f(): return 1", entry_points=["f", "g", "h"])
    assert intake.notes == ("No cell defines `g`.", "No cell defines `h`.")


def test_a_notebook_without_any_entry_point_is_refused_and_all_are_named() -> None:
    with pytest.raises(Refused, match=r"No cell of the notebook defines `f`, `g`\."):
        take("def other(): return 1", entry_points=["f", "g"])


@pytest.mark.parametrize(
    "source", ["class A:\n    def f(self): pass", "def g():\n    def f(): pass", "f", "f()", "# f", "f: int"]
)
def test_what_only_looks_like_the_entry_point_does_not_count(source: str) -> None:
    with pytest.raises(Refused, match="defines `f`"):
        take(source)


def test_a_cell_that_python_cannot_read_is_named() -> None:
    intake = take("def g(:\n  pass", "def f(): return 1", "def h():\nreturn 2")
    assert intake.notes[0].startswith("Cell 1 (“def g(:”): Python cannot read it (invalid syntax, line 1 of the cell)")
    assert intake.notes[1].startswith("Cell 3 (“def h():”): Python cannot read it")


def test_a_missing_entry_point_in_an_unreadable_cell_is_explained() -> None:
    with pytest.raises(Refused, match=r"No cell of the notebook defines `f`. Cell 1 .* cannot read it"):
        take("def f(x:\n    return x")


@pytest.mark.parametrize("source", ["return 1", "await g()", "yield 1", "break", "nonlocal x"])
def test_code_that_only_the_compiler_refuses_is_named_too(source: str) -> None:
    assert len(take("def f(): return 1", source).files) == 1


# cell tags


@pytest.mark.parametrize("tag", ["hebb", "hebb:and-neuron", "solution", " Solution "])
def test_a_tagged_cell_is_taken_whole(tag: str) -> None:
    intake = take(
        code("K = helper()\nOTHER = 2", tag), "def f(): return 0", "def helper(): return 1", slug="and-neuron"
    )
    assert "OTHER = 2" in intake.files["submission.py"]
    assert "def helper" in intake.files["submission.py"]


def test_a_definition_in_a_tagged_cell_goes_before_a_later_one() -> None:
    assert run(code("def f(): return 1", "solution"), "def f(): return 2")["f"]() == 1


def test_the_tag_of_another_exercise_is_no_tag_here() -> None:
    cells = (code("def f(): return 1", "hebb:other"), "def f(): return 2")
    assert run(*cells, slug="mine")["f"]() == 2


def test_the_tag_with_the_slug_goes_before_a_general_one() -> None:
    cells = (code("def f(): return 1", "hebb:mine"), code("def f(): return 2", "hebb"))
    assert run(*cells, slug="mine")["f"]() == 1


# magics


@pytest.mark.parametrize(
    "line",
    [
        "%matplotlib inline",
        "!pip install keras",
        "  !ls -l 'a b",
        "?print",
        "print?",
        "f??",
        "files = !ls",
        "t = %timeit 1",
        "%cd \\\n  /tmp",
        "!echo (",
        '!echo "',
        "!echo '''",
        "%load_ext autoreload",
    ],
)
def test_magic_lines_are_taken_out_with_a_note(line: str) -> None:
    indented = line.startswith(" ")
    cell = f"if True:\n{line}\ndef f(): return 1" if indented else f"{line}\ndef f(): return 1"
    intake = take(cell)
    assert "def f(): return 1" in intake.files["submission.py"]
    assert line.lstrip() not in intake.files["submission.py"]
    assert intake.notes[0].endswith("1 line meant for IPython or the shell left out.")


@pytest.mark.parametrize("magic", ["%%time", "%%timeit -n 3", "%%capture out"])
def test_a_cell_magic_around_python_is_taken_off(magic: str) -> None:
    assert run(f"{magic}\ndef f(): return 1")["f"]() == 1


@pytest.mark.parametrize("magic", ["%%bash", "%%writefile a.py", "%%html", "%%javascript", "%%R"])
def test_a_cell_in_another_language_is_left_out(magic: str) -> None:
    intake = take(f"{magic}\ndef f(): return 2", "def f(): return 1")
    assert "return 2" not in intake.files["submission.py"]
    assert "is not run by Python" in intake.notes[0]


@pytest.mark.parametrize(
    "body", ["x = (7\n    % 4)", 's = """\n%time\n!ls\n"""', "x = 7 \\\n    % 4", "y = 1 # '\nx = [1,\n2]"]
)
def test_what_looks_like_a_magic_inside_an_expression_stays(body: str) -> None:
    for magic in ("", "\n!ls"):
        source = take(f"{body}{magic}\ndef f(): return {body[0]}").files["submission.py"]
        assert source.startswith(f"# cell 1\n{body.rpartition(chr(10) + 'x = [')[0] or body}") or "x = [1" in body


def test_magic_lines_inside_a_block_leave_it_whole() -> None:
    assert run("for K in (1, 2):\n    %time\ndef f(): return K")["f"]() == 2


# the file itself


def test_a_source_in_lines_is_joined() -> None:
    assert run(code(["def f():\r\n", "    return 1"]))["f"]() == 1


def test_outputs_and_foreign_metadata_do_not_matter() -> None:
    strange = {
        "metadata": {"colab": {"tags": 1}, "tags": "solution"},
        "outputs": "x",
        "extra": [[]],
        "execution_count": {},
    }
    assert run({**code("def f(): return 1"), **strange}, metadata=[1])["f"]() == 1


@pytest.mark.parametrize(
    "cell",
    [
        None,
        1,
        "text",
        [],
        {},
        {"cell_type": "code"},
        {"cell_type": "code", "source": {"a": 1}},
        {"cell_type": "code", "source": [1, None]},
        {"cell_type": "raw", "source": "def f(): 1"},
    ],
)
def test_strange_cells_are_passed_over(cell: Any) -> None:
    data = json.dumps({"nbformat": 4, "cells": [cell, code("def f(): return 1")]}).encode()
    assert "# cell 2" in read("work.ipynb", data, ["f"]).files["submission.py"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"  \n",
        b"x = 1",
        b"[]",
        b"1",
        b'"text"',
        b"null",
        b"{}",
        b'{"nbformat": 2, "cells": []}',
        b'{"nbformat": 5}',
        b'{"nbformat": "4", "cells": []}',
        b'{"nbformat": 4}',
        b'{"nbformat": 4, "cells": {}}',
        b'{"nbformat": 3, "worksheets": [1]}',
        b"\xff\xfe{",
        b'{"nbformat": 4, "cells": [',
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b"9" * 100_000,
        b"\0" * 10,
    ],
)
def test_what_is_no_notebook_is_refused(data: bytes) -> None:
    assert refusal(data)


def test_a_notebook_too_large_is_refused_with_the_remedy() -> None:
    assert "Clear its outputs" in refusal(notebook(code("f = 1", outputs=["x" * 6_000_000])))


def test_a_notebook_of_brackets_is_refused_before_it_is_parsed() -> None:
    assert "too much data" in refusal(b"[" + b"[]," * 300_000 + b"[]]")


def test_too_many_cells_are_refused() -> None:
    assert "2001 cells" in refusal(notebook(*["x = 1"] * 2001))


def test_too_much_code_is_refused() -> None:
    assert "of code" in refusal(notebook("#" * 300_000, "#" * 300_000))


def test_more_code_than_can_be_read_at_once_is_refused() -> None:
    assert "more code than can be read at once" in refusal(notebook("a=1;" * 60_000))


HOSTILE = {
    "many statements": ";".join(["a"] * 100_000),
    "unary operators": "f = " + "-" * 100_000 + "1",
    "parentheses": "f = " + "(" * 100_000 + ")" * 100_000,
    "attributes": "f = a" + ".a" * 100_000,
    "calls": "f = a" + "()" * 100_000,
    "subscripts": "f = a" + "[0]" * 50_000,
    "lambdas": "f = " + "lambda: " * 20_000 + "1",
    "comprehensions": "f = " + "[" * 90 + "1" + " for x in y]" * 90,
    "blocks": "\n".join(" " * n + "if 1:" for n in range(99)) + "\n" + " " * 99 + "f = 1",
    "sum": "f = " + "+".join("1" * 100_000),
    "elifs": "if 1:\n f = 1\n" + "elif 1:\n f = 1\n" * 20_000,
    "decorators": "@a\n" * 100_000 + "def f(): pass",
    "big number": "f = " + "9" * 100_000,
    "bars": "f = " + "not " * 50_000 + "1",
    "names": "f = [" + ",".join(f"a{n}" for n in range(60_000)) + "]",
    "quotes": "'" * 400_000,
    "magics": "!\\\n" * 100_000,
    "questions": "a." * 200_000 + "?!",
    "equals": "a" * 200_000 + "=",
    "spaces": "!" + " " * 300_000 + "\n?" + " " * 100_000,
    "control characters": "f = 1\x0c\x00\x1b\u2028\u0085",
    "surrogates": "f = '\ud800'",
}


@pytest.mark.parametrize("source", HOSTILE.values(), ids=HOSTILE)
def test_hostile_cells_are_taken_or_passed_over_in_time(source: str) -> None:
    start = time.process_time()
    with contextlib.suppress(Refused):
        assert "def f" in take(source, "def f(): return 1").files["submission.py"]
    assert time.process_time() - start < 5


def test_dependencies_are_found_in_time_when_everything_needs_everything() -> None:
    names = [f"g{n}" for n in range(120)]
    functions = [f"def {name}(): return {'+'.join(names)}" for name in names]
    tables = [f"t{n} = g{n % 120}()" for n in range(120)]
    start = time.process_time()
    intake = take(*functions, *tables, f"def f(): return {'+'.join(f't{n}' for n in range(120))}")
    assert intake.files["submission.py"].count("def ") == 121
    assert time.process_time() - start < 5


def test_a_long_chain_of_definitions_is_followed() -> None:
    cells = [f"def g{n}(): return g{n + 1}()" for n in range(1200)]
    assert "def g1199" in take(*cells, "f = g0()", "def g1200(): return 1").files["submission.py"]


def test_notes_are_bounded() -> None:
    intake = take(*["def ("] * 500, "def f(): return 1")
    assert len(intake.notes) == 21
    assert intake.notes[-1] == "There are 480 more remarks."


# work that would grow faster than the notebook


def calls_of(cell: Cell) -> int:
    """How many functions of Python the intake of ``cell`` calls: a measure of work that no busy machine changes."""
    count = 0

    def count_call(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(count_call)
    try:
        take(cell, entry_points=("a",))
    finally:
        sys.setprofile(None)
    return count


def test_names_that_are_rebound_and_changed_again_and_again_cost_work_in_proportion() -> None:
    cell = "if a:\n a=fire=b\n b=a\n"
    assert calls_of(cell * 200) < 2.5 * calls_of(cell * 100)


def test_what_changed_an_object_before_its_name_was_bound_anew_is_left_out() -> None:
    cells = ("x = []", "x.append(1)", "x = []", "x.append(2)", "def f(): return x")
    assert run(*cells)["f"]() == [2]


@pytest.mark.parametrize("prefix", ["f", "F", "rf", "fR"])
def test_thousands_of_fields_in_fstrings_are_refused_before_python_reads_them(prefix: str) -> None:
    with pytest.raises(Refused, match="too many f-string fields"):
        take("a = " + prefix + '"' + "{x}" * 50_000 + '"', entry_points=("a",))


def test_thousands_of_braces_without_fstrings_are_taken() -> None:
    assert len(run("a = [" + "{1: 2}, " * 20_000 + "]", entry_points=("a",))["a"]) == 20_000


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_a_notebook_with_a_byte_order_mark_is_read(encoding: str) -> None:
    data = notebook("def f(): return 'ä'").decode().encode(encoding)
    assert "def f" in read("work.ipynb", data, ["f"]).files["submission.py"]


@pytest.mark.parametrize("kind", ["markdown", "raw"])
@pytest.mark.parametrize(
    "source", ["```python\ndef f(x):\n    return x\n```", "f = lambda x: x", ["class f:\n", "  pass"]]
)
def test_a_solution_in_a_cell_of_text_is_named(kind: str, source: list[str] | str) -> None:
    text: Cell = {"cell_type": kind, "source": source, "metadata": {}}
    with pytest.raises(Refused) as error:
        take("x = 1", text)
    assert str(error.value) == (
        "No cell of the notebook defines `f`. Cell 2 has `f` in it, but is a cell of text; make it a code cell."
    )


def test_a_cell_of_text_that_only_speaks_of_an_entry_point_is_not_named() -> None:
    with pytest.raises(Refused) as error:
        take("x = 1", {"cell_type": "markdown", "source": "Write f, then f == 3 and define f.", "metadata": {}})
    assert str(error.value) == "No cell of the notebook defines `f`."
