"""Mistakes as patches: applied to the letter or refused with patch, hunk and line; made and moved by a command."""

import ast
import json
from pathlib import Path

import pytest

from graders import cli
from graders.exercise import Course, ExerciseError
from graders.exercise.patches import PatchError, applied, read_patch
from graders.quality.fresh import write_exercise
from graders.quality.mistakes import moved, patch_of

SOLUTION = '''"""Scaling."""

import numpy as np


def scale(x: np.ndarray, factor: float) -> np.ndarray:
    """``factor`` times each value of ``x``."""
    return factor * x


def twice(x: np.ndarray) -> np.ndarray:
    """Two times each value of ``x``."""
    return scale(x, 2)


def halved(x: np.ndarray) -> np.ndarray:
    """Half of each value of ``x``."""
    return scale(x, 0.5)
'''

PATCH = """Your function *adds* the factor.
Scaling multiplies.
# undiagnosed: a remark

--- a/solution.py
+++ b/solution.py
@@ -5,7 +5,7 @@

 def scale(x: np.ndarray, factor: float) -> np.ndarray:
     \"\"\"``factor`` times each value of ``x``.\"\"\"
-    return factor * x
+    return factor + x


 def twice(x: np.ndarray) -> np.ndarray:
@@ -15,4 +15,4 @@

 def halved(x: np.ndarray) -> np.ndarray:
     \"\"\"Half of each value of ``x``.\"\"\"
-    return scale(x, 0.5)
+    return scale(x, -2)
"""

MISTAKE = SOLUTION.replace(
    '"""Scaling."""\n', '"""Your function *adds* the factor.\nScaling multiplies.\n"""\n# undiagnosed: a remark\n'
)
MISTAKE = MISTAKE.replace("factor * x", "factor + x").replace("0.5", "-2")


def make(text: str = PATCH, solution: str = SOLUTION) -> str:
    return applied(read_patch(text), solution)


def refused(text: str = PATCH, solution: str = SOLUTION) -> tuple[str, int | None]:
    with pytest.raises(PatchError) as error:
        make(text, solution)
    return str(error.value), error.value.line


def test_the_words_are_the_docstring_and_the_hunks_the_code() -> None:
    assert make() == MISTAKE


@pytest.mark.parametrize(
    "header",
    [
        "diff --git a/solution.py b/solution.py\nindex 1234567..89abcde 100644\n--- a/solution.py\n+++ b/solution.py\n",
        "--- solution.py\t2026-01-02 03:04:05.000000000 +0000\n+++ solution.py\t2026-01-02 03:04:06.000000000 +0000\n",
    ],
)
def test_what_git_and_diff_write_above_the_hunks_is_understood(header: str) -> None:
    assert make(PATCH.replace("--- a/solution.py\n+++ b/solution.py\n", header)) == MISTAKE


def test_a_solution_without_a_docstring_gets_one() -> None:
    bare, patch = (
        "def one():\n    return 1\n",
        "That is two.\n\n--- a/solution.py\n+++ b/solution.py\n@@ -1,2 +1,2 @@\n",
    )
    made = make(patch + " def one():\n-    return 1\n+    return 2\n", bare)
    assert made == '"""That is two."""\n\ndef one():\n    return 2\n'


@pytest.mark.parametrize("words", [r"A \ and a \n.", 'Say """what""".', 'So "it"', "Two\n\nparagraphs: ½."])
def test_the_docstring_says_what_the_patch_says(words: str) -> None:
    made = make(f"{words}\n{PATCH[PATCH.index('---') :]}")
    assert ast.get_docstring(ast.parse(made)) == words


def test_another_line_than_the_solutions_is_refused_with_both() -> None:
    message, line = refused(solution=SOLUTION.replace("return scale(x, 0.5)", "return x / 2"))
    assert message.startswith(
        "hunk 2 does not apply: as line 18 of solution.py it expects `    return scale(x, 0.5)`,"
        " and there is `    return x / 2`. Mend it"
    )
    assert line
    assert PATCH.splitlines()[line - 1].startswith("@@ -15,4")


@pytest.mark.parametrize("old", ["    return factor * x", "def twice(x: np.ndarray)", "Half of"])
def test_neither_a_removed_line_nor_one_around_it_may_differ(old: str) -> None:
    assert "does not apply" in refused(solution=SOLUTION.replace(old, f"{old} "))[0]


def test_a_hunk_is_not_looked_for_elsewhere() -> None:
    message, _ = refused(solution=SOLUTION.replace("import numpy as np\n", "import math\n\nimport numpy as np\n"))
    assert (
        "hunk 1 does not apply: as line 5 of solution.py it expects ``, and there is `import numpy as np`." in message
    )
    assert "Its lines now begin at line 7: python -m graders mistake SLUG --refresh" in message


def test_a_solution_that_ends_too_soon_is_refused() -> None:
    assert (
        "as line 18 of solution.py it expects `    return scale(x, 0.5)`, and there is none."
        in refused(solution="".join(SOLUTION.splitlines(keepends=True)[:-1]))[0]
    )


NO_END = "\\ No newline at end of file\n"


def test_a_newline_missing_at_the_end_is_told_from_one_that_is_there() -> None:
    solution = SOLUTION.removesuffix("\n")
    assert "there is `    return scale(x, 0.5)` without a newline." in refused(solution=solution)[0]
    both = PATCH.replace("0.5)\n", f"0.5)\n{NO_END}") + NO_END
    assert make(both, solution) == MISTAKE.removesuffix("\n")
    assert make(PATCH.replace("0.5)\n", f"0.5)\n{NO_END}"), solution) == MISTAKE
    assert make(PATCH + NO_END) == MISTAKE.removesuffix("\n")
    assert "expects `    return scale(x, 0.5)` without a newline" in refused(both)[0]


def test_a_newline_missing_before_the_end_is_refused() -> None:
    assert "belongs after the last line" in refused(PATCH.replace("+ x\n", f"+ x\n{NO_END}"))[0]


@pytest.mark.parametrize(
    ("old", "new", "words", "at"),
    [
        ("--- a/solution.py\n+++ b/solution.py\n", "", "no line begins with `--- `", None),
        (PATCH[: PATCH.index("---")], "\n", "it needs words before the diff", "\n"),
        (PATCH[: PATCH.index("---")], "# a remark\n", "it needs words before the diff", "# a"),
        (PATCH[PATCH.index("@@") :], "", "with a hunk that changes something", None),
        ("@@ -5,7", "@@ -5,9", "it is no unified diff: Hunk diff line expected", None),
        ("@@ -15,4 +15,4", "@@ -15,5 +15,5", "it is no unified diff: Hunk is shorter than expected", None),
        ("@@ -15,4 +15,4", "@@ -15,5 +15,3", "it is no unified diff: Hunk is longer than expected", None),
        ("@@ -15,4 +15,4", "@@ -15,3 +15,3", "this line belongs to no hunk", "-    return scale"),
        ("@@ -15,4 +15,4 @@", "@@ -15,1 +15,1 @@", "this line belongs to no hunk", " def halved"),
        ("@@ -15,4 +15,4 @@", "A remark.\n@@ -15,4 +15,4 @@", "it is no unified diff: Unexpected hunk", None),
        ("@@ -15,4", "@@ -6,4", "hunk 2 begins before the end of the hunk above it", "@@ -6,4"),
        ("+    return factor + x\n", "+    return (\n", "it makes of solution.py is no Python: '(' was never", None),
        (PATCH[PATCH.index("@@") :], "@@ -8,0 +9 @@\n+    x = 1\n", "hunk 1 holds no line of solution.py", "@@ -8,0"),
    ],
)  # fmt: skip
def test_what_is_no_patch_of_a_solution_is_refused(old: str, new: str, words: str, at: str | None) -> None:
    assert PATCH.count(old) == 1
    text = PATCH.replace(old, new)
    message, line = refused(text)
    assert words in message
    named = text.splitlines(keepends=True)[line - 1] if line else ""
    assert named.startswith(at) if at else line is None


@pytest.mark.parametrize(
    "name",
    ["a/../solution.py", "../solution.py", "/etc/passwd", "/dev/null", "a/starter.py", "a/mistakes/solution.py", ""],
)
@pytest.mark.parametrize("side", ["--- a/solution.py", "+++ b/solution.py"])
def test_a_path_to_anything_but_the_solution_is_refused(side: str, name: str) -> None:
    message, _ = refused(PATCH.replace(side, f"{side[:4]}{name}"))
    assert message == f"it changes {name}; a mistake's patch changes solution.py and nothing else."


def test_a_second_file_is_refused() -> None:
    second = PATCH[PATCH.index("---") :]
    assert "it needs one diff of solution.py" in refused(PATCH + second)[0]
    assert "it changes a/starter.py, b/starter.py;" in refused(PATCH + second.replace("solution.py", "starter.py"))[0]
    renamed = (
        "diff --git a/solution.py b/other.py\nsimilarity index 100%\nrename from solution.py\nrename to other.py\n"
    )
    assert "it changes b/other.py;" in refused(PATCH + renamed)[0]


def test_a_patch_is_made_of_an_edited_copy() -> None:
    text = patch_of(SOLUTION, MISTAKE)
    assert text.startswith(
        "Your function *adds* the factor.\nScaling multiplies.\n# undiagnosed: a remark\n\n--- a/sol"
    )
    assert make(text) == MISTAKE


@pytest.mark.parametrize("end", ["", "\n"])
@pytest.mark.parametrize("solutions", ["", "\n"])
def test_a_made_patch_keeps_the_ends_of_both_files(solutions: str, end: str) -> None:
    solution, mistake = SOLUTION.removesuffix("\n") + solutions, MISTAKE.removesuffix("\n") + end
    assert make(patch_of(solution, mistake), solution) == mistake


def docstring_of(source: str) -> str:
    words = ast.get_docstring(ast.parse(source), clean=False)
    assert words, source
    return words.strip()


@pytest.mark.parametrize("docstring", ["'''One.'''", 'r"""A \\ sign."""', '"""One.\n\n    Two."""', '"One." ;'])
def test_another_layout_of_the_docstring_makes_no_other_mistake(docstring: str) -> None:
    mistake = MISTAKE[MISTAKE.index("\n\nimport") :]
    made = make(patch_of(SOLUTION, docstring + mistake))
    assert docstring_of(made) == docstring_of(docstring + mistake)
    assert [ast.dump(part) for part in ast.parse(made).body[1:]] == [
        ast.dump(part) for part in ast.parse(MISTAKE).body[1:]
    ]


@pytest.mark.parametrize(
    ("mistake", "words"),
    [
        ("x = 1\n", "it needs a module docstring"),
        ("def scale(:\n", "it cannot be made of what is no Python"),
        (SOLUTION, "the mistake is the solution"),
        (SOLUTION.replace("Scaling", "Only other words"), "the mistake is the solution"),
    ],
)
def test_what_makes_no_patch_is_refused(mistake: str, words: str) -> None:
    with pytest.raises(PatchError, match=words):
        patch_of(SOLUTION, mistake)


def test_a_patch_moves_with_its_lines() -> None:
    grown = SOLUTION.replace("import numpy as np\n", "import math\n\nimport numpy as np\n")
    fresh = moved(PATCH, grown)
    assert make(fresh, grown) == MISTAKE.replace("import numpy as np\n", "import math\n\nimport numpy as np\n")
    assert moved(fresh, grown) == fresh


@pytest.mark.parametrize(
    ("solution", "words"),
    [
        (f"\n{SOLUTION.replace('0.5', '0.25')}", "the lines of hunk 2 stand nowhere in solution.py"),
        (f"\n{SOLUTION}\n{SOLUTION}", "the lines of hunk 1 stand in 2 places in solution.py"),
    ],
)
def test_a_patch_whose_lines_are_others_does_not_move(solution: str, words: str) -> None:
    with pytest.raises(PatchError, match=words):
        moved(PATCH, solution)


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Course:
    """A course with one exercise."""
    write_exercise("01-first/scaling", Course(tmp_path))
    monkeypatch.setenv("HEBB_COURSE_DIRS", str(tmp_path))
    return Course(tmp_path)


@pytest.fixture
def folder(course: Course) -> Path:
    """The hidden folder of its exercise."""
    return course.hidden / "01-first" / "scaling"


def edited(folder: Path, words: str = '"""You halve the factor before you use it. Use it as it is."""') -> Path:
    """A whole mistake, as an author edits it."""
    path = folder.parents[2] / "edited.py"
    text = (folder / "solution.py").read_text()
    path.write_text(
        text.replace('"""Scaling: one product for the whole array."""', words).replace("factor * x", "factor / 2 * x")
    )
    return path


def problems(course: Course) -> str:
    with pytest.raises(ExerciseError) as error:
        course.exercise("scaling")
    return str(error.value)


def test_the_command_makes_a_patch_that_reads_as_the_whole_file(
    course: Course, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = edited(folder)
    assert cli.main(["mistake", "scaling", "halves", str(path)]) == 0
    assert capsys.readouterr().out == f"{folder / 'mistakes' / 'halves.patch'}\n"
    assert list(course.exercise("scaling").mistakes) == ["adds", "changes_in_place", "divides", "halves"]
    assert course.exercise("scaling").mistakes["halves"] == path.read_text()


def test_a_patch_and_the_whole_file_have_one_digest(course: Course, folder: Path) -> None:
    whole = folder / "mistakes" / "halves.py"
    edited(folder).rename(whole)
    before = course.exercise("scaling")
    assert cli.main(["mistake", "scaling", "halves", str(whole)]) == 0
    assert not whole.exists()
    after = course.exercise("scaling")
    assert (after, after.grading_digest) == (before, before.grading_digest)


def test_the_command_shows_a_mistake_whole(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = edited(folder)
    cli.main(["mistake", "scaling", "halves", str(path)])
    capsys.readouterr()
    for name, text in (
        ("halves", path.read_text()),
        ("adds", (folder / "mistakes" / "adds.py").read_text()),
        ("new_one", (folder / "solution.py").read_text()),
    ):
        assert cli.main(["mistake", "scaling", name]) == 0
        assert capsys.readouterr().out == text
        assert cli.main(["mistake", "scaling", name, "--json"]) == 0
        assert json.loads(capsys.readouterr().out) == text


def test_the_command_moves_patches_along(course: Course, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["mistake", "scaling", "halves", str(edited(folder))])
    assert cli.main(["mistake", "scaling", "--refresh"]) == 0
    assert "every patch applies as it is" in capsys.readouterr().out
    solution = folder / "solution.py"
    solution.write_text(solution.read_text().replace("import numpy", "import math\nimport numpy"))
    assert "scaling/mistakes/halves.patch, line 5: hunk 1 does not apply" in problems(course)
    assert cli.main(["mistake", "scaling", "--refresh"]) == 0
    assert capsys.readouterr().out == f"{folder / 'mistakes' / 'halves.patch'}\n"
    assert "import math" in course.exercise("scaling").mistakes["halves"]
    solution.write_text(solution.read_text().replace("factor * x", "x * factor"))
    assert cli.main(["mistake", "scaling", "--refresh"]) == 1
    assert "halves.patch, line 5: the lines of hunk 1 stand nowhere in solution.py" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "takes either the NAME of a mistake or --refresh"),
        (["halves", "--refresh"], "takes either the NAME of a mistake or --refresh"),
        (["../../halves"], "a mistake's name is letters, digits and underscores; this is '../../halves'"),
        (["halves", "missing.py"], "missing.py cannot be read"),
    ],
)
def test_wrong_use_of_the_command_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    assert cli.main(["mistake", "scaling", *arguments]) == 2
    assert words in capsys.readouterr().err


def test_what_the_command_refuses_changes_no_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {path: path.read_text() for path in folder.rglob("*") if path.is_file()}
    assert cli.main(["mistake", "scaling", "halves", str(edited(folder, words=""))]) == 2
    assert "halves.patch: it needs a module docstring" in capsys.readouterr().err
    assert {path: path.read_text() for path in folder.rglob("*") if path.is_file()} == before


def test_windows_ends_of_lines_make_no_difference(course: Course, folder: Path) -> None:
    cli.main(["mistake", "scaling", "halves", str(edited(folder))])
    expected = course.exercise("scaling").mistakes["halves"]
    patch, solution = folder / "mistakes" / "halves.patch", folder / "solution.py"
    for path in (patch, solution):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
        assert course.exercise("scaling").mistakes["halves"] == expected


def test_a_mistake_is_a_file_or_a_patch(course: Course, folder: Path) -> None:
    cli.main(["mistake", "scaling", "adds", str(edited(folder))])
    (folder / "mistakes" / "adds.py").write_text('"""Another."""\n')
    assert "mistakes/adds.py: adds.patch is there too; keep one of them." in problems(course)


def test_an_alternative_is_no_patch(course: Course, folder: Path) -> None:
    (folder / "alternatives" / "other.patch").write_text(PATCH)
    assert "alternatives/other.patch: it does not belong here" in problems(course)


def test_of_a_solution_that_is_no_python_nothing_is_made(course: Course, folder: Path) -> None:
    cli.main(["mistake", "scaling", "halves", str(edited(folder))])
    (folder / "solution.py").write_text("def scale(\n")
    assert (
        problems(course)
        == "reference_solutions/01-first/scaling/solution.py, line 1: Python cannot read it: '(' was never closed."
    )


def test_a_patch_that_takes_an_entry_point_away_is_named(course: Course, folder: Path) -> None:
    path = edited(folder)
    path.write_text(path.read_text().replace("def scale(", "def scales("))
    cli.main(["mistake", "scaling", "halves", str(path)])
    assert "mistakes/halves.patch: it does not define `scale`" in problems(course)
