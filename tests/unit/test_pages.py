"""What is wrong with lessons and quizzes is told to their author with file and line, before a student meets it."""

from __future__ import annotations

from pathlib import Path

import pytest

from graders.cli import main
from graders.exercise import Course
from graders.exercise.lessons import blocks, links, split
from graders.exercise.pages import check_pages
from graders.exercise.problems import Findings
from tests.small_course import write_course

HELLO = "exercises/01-first/lessons/hello.md"
QUIZ = "reference_solutions/01-first/quizzes/1-1.toml"
FIGURE = "```figure {}\ncaption = 'c'\nalt = 'a'\n```\n\nA formula"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_course(tmp_path)
    return tmp_path


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


def told(folder: Path) -> list[str]:
    course = Course(folder)
    findings = Findings(folder)
    check_pages(course.shown, course.hidden, findings)
    return [str(problem) for problem in findings.problems]


def test_nothing_is_said_of_a_course_in_order(folder: Path) -> None:
    change(
        folder / HELLO, "A formula", f"{FIGURE.format('pooling')}\n\nSee [it](../../exercises/twice/#hints) and "
        "[again](../../lessons/again/), the [quiz](../../quizzes/1-1/), [them](https://example.org/) and [here](#top)."
    )  # fmt: skip
    assert told(folder) == []


BROKEN = [
    (HELLO, "A formula", FIGURE.format("neuron-playgruond"),
     f"{HELLO}, line 8: no page can draw a figure 'neuron-playgruond'. Did you mean 'neuron-playground'?"),
    (HELLO, "A formula", FIGURE.format("zzz"),
     f"{HELLO}, line 8: no page can draw a figure 'zzz'. docs/figures.md lists them."),
    (HELLO, "A formula", "\n\n::: try\nSee [more](../../exercises/thrice/).\n:::\n",
     f"{HELLO}, line 11: the link to '../../exercises/thrice/' leads nowhere: exercises has no 'thrice'."),
    (HELLO, "A formula", "[more](/exercises/twice/)",
     f"{HELLO}, line 8: the link to '/exercises/twice/' must be ../../lessons/NAME/ or the like."),
    ("exercises/01-first/twice/statement.md", "\n", "\n[back](../../lessons/gone/)\n",
     "exercises/01-first/twice/statement.md, line 1: the link to '../../lessons/gone/' leads nowhere: "
     "lessons has no 'gone'."),
    (QUIZ, 'lesson = "again"', "",
     "exercises/01-first/lessons/again.md: it has no closing question: "
     'none of its section\'s quiz says `lesson = "again"`.'),
    (QUIZ, 'kind = "number"\nlesson = "again"', 'kind = "figure"\nlesson = "again"\nfigure = { name = "pool" }',
     f"{QUIZ}, line 14: question 'product': no page can draw a figure 'pool'. Did you mean 'pooling'?"),
    (QUIZ, 'kind = "number"\nlesson = "again"',
     'kind = "code"\nlesson = "again"\ncode = "x = ⟦1⟧)"\nblanks = [["(1"], ["2"]]\n#',
     None),
    (QUIZ, 'kind = "number"\nlesson = "again"',
     'kind = "code"\nlesson = "again"\ncode = "x = ⟦1⟧)"\nblanks = [["1"]]\n#',
     f"{QUIZ}, line 14: question 'product': with its first answers `code` is no Python: unmatched ')' (line 1 of it)."),
]  # fmt: skip


@pytest.mark.parametrize(("path", "old", "new", "words"), BROKEN)
def test_what_is_broken_is_told_with_file_and_line(
    folder: Path, path: str, old: str, new: str, words: str | None
) -> None:
    change(folder / path, old, new)
    assert told(folder) == ([words] if words else [])


@pytest.mark.parametrize("path", [HELLO, QUIZ, "exercises/course.toml", "exercises/01-first/chapter.toml"])
@pytest.mark.parametrize("content", [b"", b"= = =", b"\xff\xfe", None])
def test_what_cannot_be_read_at_all_is_left_to_others(folder: Path, path: str, content: bytes | None) -> None:
    if content is None:
        (folder / path).unlink()
    else:
        (folder / path).write_bytes(content)
    assert all("closing question" in words or "leads nowhere" in words for words in told(folder))


LESSON = """+++
title = "x"
+++
Text with [a link](../../lessons/a/) and $f[i](x)$.

::: try
```python run
print(1)
```
:::

```python
no = "snippet"
```
"""


def test_blocks_and_links_are_found_with_their_lines() -> None:
    assert [(block.line, block.is_runnable) for block in blocks(LESSON)] == [(8, True), (13, False)]
    assert blocks(LESSON)[0].content == "print(1)\n"
    assert list(links(LESSON)) == [("../../lessons/a/", 4)]


def test_a_lesson_without_a_head_is_all_body() -> None:
    assert split("Text.") == ("", "Text.", 1)
    assert split("+++\nnever closed") == ("", "+++\nnever closed", 1)


def test_the_command_runs_them_and_says_what_is_wrong(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(
        folder / HELLO,
        "A formula",
        "```python run\nprint(1)\n```\n\n```python run\n1 / 0\n```\n\n```python run\nx = 1\n```\n\nA formula",
    )
    change(
        folder / QUIZ,
        'kind = "number"\nlesson = "hello"',
        'kind = "output"\nlesson = "hello"\ncode = "print(1 + 1)"\noutput = "3"',
    )
    assert main(["--course", str(folder), "pages"]) == 1
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith(f"{HELLO}, line 13: the snippet: it does not run to its end: ")
    assert "ZeroDivisionError" in said[0]
    assert f"{HELLO}, line 17: the snippet: it prints nothing and draws nothing." in said
    assert f"{QUIZ}, line 5: question 'sum': it prints '2'; `output` says '3'." in said
    assert said[-1] == "4 programs, 3 problems"


def test_verify_of_a_whole_course_includes_its_pages(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--course", str(folder), "verify"]) == 0
    change(folder / HELLO, "A formula", FIGURE.format("pool"))
    assert main(["--course", str(folder), "verify"]) == 1
    assert "no page can draw a figure 'pool'" in capsys.readouterr().err
    assert main(["--course", str(folder), "verify", "twice"]) == 0
