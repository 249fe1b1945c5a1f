"""Reading an exercise: what is right is read whole, what is wrong is named with file, line and remedy."""

import json
from collections.abc import Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest

from graders.exercise import TIERS, Bound, Course, Exercise, ExerciseError, Tolerance
from graders.exercise.model import UNGRADED
from graders.quality.fresh import write_exercise

CHAPTER = "01-first"


class Draft:
    """A course in a temporary folder, made of fresh exercises."""

    def __init__(self, root: Path) -> None:
        self.course = Course(root)
        self.exercises, self.solutions = self.course.shown, self.course.hidden
        self.slugs: list[str] = []
        self.add("scaling")

    def add(self, slug: str) -> None:
        write_exercise(f"{CHAPTER}/{slug}", self.course)
        self.slugs.append(slug)
        self.list(self.slugs)

    def list(self, slugs: Sequence[str]) -> None:
        (self.exercises / "course.toml").write_text(f'chapters = ["{CHAPTER}"]')
        section = f"[[sections]]\nexercises = {json.dumps(slugs)}\n"
        (self.exercises / CHAPTER / "chapter.toml").write_text(section)

    def path(self, name: str, slug: str = "scaling") -> Path:
        hidden = name.startswith(("solution", "test_hidden", "alternatives", "mistakes", "strength", "domain"))
        return (self.solutions if hidden else self.exercises) / CHAPTER / slug / name

    def write(self, name: str, text: str, slug: str = "scaling") -> None:
        self.path(name, slug).write_text(text, encoding="utf-8")

    def change(self, name: str, old: str, new: str, slug: str = "scaling") -> None:
        text = self.path(name, slug).read_text(encoding="utf-8")
        assert old in text
        self.write(name, text.replace(old, new), slug)

    def load(self, slug: str = "scaling") -> Exercise:
        return self.course.exercise(slug)

    def problems(self) -> str:
        with pytest.raises(ExerciseError) as error:
            self.load()
        return str(error.value)


@pytest.fixture
def course(tmp_path: Path) -> Draft:
    return Draft(tmp_path)


def test_a_fresh_exercise_is_right(course: Draft) -> None:
    exercise = course.load()
    assert (exercise.slug, exercise.chapter, exercise.title) == ("scaling", CHAPTER, "Scaling")
    assert exercise.points == 3
    assert exercise.entry_points == ("scale",)
    assert exercise.seeds == (1, 2, 3)
    assert len(exercise.hints) == 2
    assert exercise.hints[0].startswith("NumPy arrays take part")
    assert list(exercise.mistakes) == ["adds", "changes_in_place", "divides"]
    assert exercise.tolerances["scale"].rtol == 1e-12
    assert exercise.limits == TIERS["I"].limits


def test_json_gives_the_same_exercise_back(course: Draft) -> None:
    exercise = course.load()
    stored = json.loads(json.dumps(exercise.to_json()))
    assert Exercise.from_json(stored) == exercise
    assert Exercise.from_json(stored).grading_digest == exercise.grading_digest


@pytest.mark.parametrize("name", ["test_hidden.py", "test_visible.py", "solution.py", "mistakes/adds.py", "starter.py"])
def test_a_file_that_grading_uses_counts_in_the_digest(course: Draft, name: str) -> None:
    before = course.load().grading_digest
    course.write(name, course.path(name).read_text() + "\n# a remark\n")
    assert course.load().grading_digest != before


@pytest.mark.parametrize("name", ["statement.md", "hints.md", "alternatives/loop.py"])
def test_a_file_that_grading_does_not_use_does_not(course: Draft, name: str) -> None:
    before = course.load().grading_digest
    course.write(name, course.path(name).read_text() + "\n# a remark\n")
    assert course.load().grading_digest == before


CHANGES: dict[str, Any] = {
    "slug": "other", "chapter": "02-other", "uuid": "00000000-0000-4000-8000-000000000001", "title": "Other",
    "summary": "Other. ", "concepts": ("other",), "prerequisites": ("other",), "tier": "M", "points": 4.0,
    "entry_points": ("scale", "other"), "limits": TIERS["M"].limits, "seeds": (9,), "statement": "Other.",
    "starter": "x = 1\n", "visible_tests": "x = 1\n", "hints": ("Other.", "Another."), "solution": "x = 1\n",
    "hidden_tests": "x = 1\n", "alternatives": {}, "mistakes": {"other": '"""Other."""'},
    "tolerances": {"scale": Tolerance(1e-6, 0.0, "Other.")}, "bounds": {"rmse": Bound(1.0, "lower", "Other.")},
    "domain": "x = 1\n",
}  # fmt: skip


@pytest.mark.parametrize("name", [field.name for field in fields(Exercise)])
def test_the_digest_covers_what_grading_uses_and_no_other_field(course: Draft, name: str) -> None:
    exercise = course.load()
    changed = replace(exercise, **{name: CHANGES[name]})
    assert changed != exercise
    assert (changed.grading_digest == exercise.grading_digest) is (name in UNGRADED)


def test_the_digest_does_not_cover_reasons(course: Draft) -> None:
    exercise = course.load()
    assert exercise.tolerances
    tolerances = {name: replace(each, reason="A better one.") for name, each in exercise.tolerances.items()}
    assert replace(exercise, tolerances=tolerances).grading_digest == exercise.grading_digest


def test_a_whole_number_and_the_same_one_with_a_point_have_one_digest(course: Draft) -> None:
    exercise = replace(course.load(), points=3)
    assert replace(exercise, points=3.0).grading_digest == exercise.grading_digest


def test_the_public_view_holds_no_secret(course: Draft) -> None:
    exercise = course.load()
    shown = json.dumps(exercise.public_view(), ensure_ascii=False)
    assert "statement" in exercise.public_view()
    for secret in (exercise.solution, exercise.hidden_tests, *exercise.alternatives.values(), "mistake"):
        assert json.dumps(secret, ensure_ascii=False)[1:-1] not in shown


def test_limits_of_the_tier_can_be_changed_one_by_one(course: Draft) -> None:
    course.change("exercise.toml", 'tier = "I"', 'tier = "M"')
    course.write("exercise.toml", course.path("exercise.toml").read_text() + "\n[limits]\ncpu_s = 3.5\n")
    assert course.load().limits == replace(TIERS["M"].limits, cpu_s=3.5)


def test_a_bound_is_read(course: Draft) -> None:
    bound = '\n[bounds.rmse]\nvalue = 0.3\nbetter = "lower"\nreason = "20 seeds"\n'
    course.write("exercise.toml", course.path("exercise.toml").read_text() + bound)
    rmse = course.load().bounds["rmse"]
    assert rmse.holds(0.3)
    assert not rmse.holds(0.31)
    assert not rmse.holds(float("nan"))
    assert (rmse.title, rmse.calibrated) == ("", ())


def test_what_students_read_of_a_bound_changes_no_digest(course: Draft) -> None:
    bound = '\n[bounds.rmse]\nvalue = 0.3\nbetter = "lower"\nreason = "20 seeds"\n'
    course.write("exercise.toml", course.path("exercise.toml").read_text() + bound)
    before = course.load()
    words = 'title = "Error, in cm"\ncalibrated = [0.21, 0.2, 0.2]\n'
    course.write("exercise.toml", course.path("exercise.toml").read_text() + words)
    after = course.load()
    assert after.bounds["rmse"] == replace(before.bounds["rmse"], title="Error, in cm", calibrated=(0.21, 0.2, 0.2))
    assert after.grading_digest == before.grading_digest
    assert Exercise.from_json(json.loads(json.dumps(after.to_json()))) == after


@pytest.mark.parametrize("line", ["title = 7", 'title = ""', 'title = "two\\nlines"', "calibrated = 0.2",
                                  'calibrated = ["0.2"]', "calibrated = [nan]", "calibrated = [true]"])  # fmt: skip
def test_a_bound_with_other_words_or_values_is_refused(course: Draft, line: str) -> None:
    bound = f'\n[bounds.rmse]\nvalue = 0.3\nbetter = "lower"\nreason = "20 seeds"\n{line}\n'
    course.write("exercise.toml", course.path("exercise.toml").read_text() + bound)
    with pytest.raises(ExerciseError, match=r"`(title|calibrated)` in \[bounds.rmse\] must be"):
        course.load()


def test_values_that_miss_their_bound_are_refused(course: Draft) -> None:
    bound = '\n[bounds.rmse]\nvalue = 0.3\nbetter = "lower"\nreason = "20 seeds"\ncalibrated = [0.2, 0.31]\n'
    course.write("exercise.toml", course.path("exercise.toml").read_text() + bound)
    with pytest.raises(ExerciseError, match=r"`calibrated` in \[bounds.rmse\] misses the bound: measure it anew"):
        course.load()


@pytest.mark.parametrize(
    ("metric", "shown"),
    [(0.21849, 0.218), (0.4504, 0.4504), (0.4496, 0.45), (0.45, 0.45), (0.450000001, 0.450000001), (2690.4, 2690.0)],
)
def test_a_metric_is_rounded_but_never_across_its_bound(metric: float, shown: float) -> None:
    bound = Bound(0.45, "lower", "…")
    assert bound.rounded(metric) == shown
    assert bound.holds(shown) is bound.holds(metric)


def test_an_unknown_slug_is_named(course: Draft) -> None:
    with pytest.raises(ExerciseError, match="there is no exercise 'nowhere'"):
        course.load("nowhere")


@pytest.mark.parametrize("slug", ["*", "../x", "[a-z]*"])
def test_a_slug_is_never_a_pattern(course: Draft, slug: str) -> None:
    with pytest.raises(ExerciseError, match="there is no exercise"):
        course.load(slug)


TOML_FAULTS = [
    ("format_version = 1", "format_version = 2", "line 1: `format_version` must be 1; it is 2"),
    ('tier = "I"', 'tier = "X"', 'line 7: `tier` must be "I", "M" or "T"; it is \'X\''),
    ('tier = "I"', "", "`tier` is missing"),
    ("points = 3", "points = 0", "line 8: `points` must be a number above 0"),
    ("points = 3", "points = true", "`points` must be a number above 0"),
    ("points = 3", "points = 4", "its tests are worth 3 points together, exercise.toml says `points = 4`"),
    ('["scale"]', '["scale", "scale"]', "`entry_points` must be a list of different Python names"),
    ('["scale"]', '["def"]', "line 9: `entry_points`"),
    ('["scale"]', "[]", "line 9: `entry_points`"),
    ("prerequisites = []", 'prerequisites = ["Not A Slug"]', "line 6: `prerequisites`"),
    ("rtol = 1e-12", "rtol = -1", "line 12: `rtol` in [tolerances.scale] must be a number, 0 or more; it is -1"),
    ("rtol = 1e-12", "rtol = nan", "`rtol` in [tolerances.scale]"),
    ("rtol = 1e-12", "rtoll = 1e-12", "line 12: `rtoll` in [tolerances.scale] is no key of exercise.toml"),
    ('reason = "One', '# reason = "One', "line 11: `reason` in [tolerances.scale] is missing"),
    ("points = 3", "points = 3\ncolour = 1", "line 9: `colour` is no key of exercise.toml"),
    ("[tolerances.scale]", "[seeds]\nverify = []\n[tolerances.scale]", "`verify` in [seeds]"),
    (
        "[tolerances.scale]",
        "[limits]\nthreads = 1.5\n[tolerances.scale]",
        "`threads` in [limits] must be a whole number",
    ),
    ("[tolerances.scale]", "[limits]\nwall = 1\n[tolerances.scale]", "`wall` in [limits] is no key"),
    ("points = 3", "points = = 3", "line 8: it is not valid TOML"),
    ("points = 3", "points = 3\nlimits = 1", "`limits` must be a table; it is 1"),
]


@pytest.mark.parametrize(("old", "new", "said"), TOML_FAULTS)
def test_a_fault_in_exercise_toml_is_named_with_its_line(course: Draft, old: str, new: str, said: str) -> None:
    course.change("exercise.toml", old, new)
    problems = course.problems()
    assert said.replace(f"exercises/{CHAPTER}", "") in problems
    assert f"{CHAPTER}/scaling/" in problems


def test_a_uuid_in_the_wrong_form_is_refused_and_a_fresh_one_offered(course: Draft) -> None:
    uuid = course.load().uuid
    course.change("exercise.toml", uuid, uuid.upper())
    assert 'line 2: `uuid` must be a UUID made once; a fresh one: "' in course.problems()


@pytest.mark.parametrize(
    "name", ["statement.md", "starter.py", "test_visible.py", "hints.md", "solution.py", "test_hidden.py"]
)
def test_a_missing_or_empty_file_is_named(course: Draft, name: str) -> None:
    course.write(name, " \n")
    assert f"scaling/{name}: the file is empty" in course.problems()
    course.path(name).unlink()
    assert f"scaling/{name}: the file is missing" in course.problems()


def test_a_missing_exercise_toml_means_no_exercise(course: Draft) -> None:
    course.path("exercise.toml").unlink()
    assert "there is no exercise 'scaling'" in course.problems()


def test_a_missing_hidden_side_is_named(course: Draft) -> None:
    course.path("solution.py").parent.rename(course.solutions / "elsewhere")
    assert "reference_solutions/01-first/scaling: the folder is missing" in course.problems()


@pytest.mark.parametrize("name", ["notes.txt", "solution.py.bak", "alternatives/data.csv", "mistakes/sub"])
def test_a_stray_file_is_named(course: Draft, name: str) -> None:
    course.write(name, "x")
    assert f"{name}: it does not belong here" in course.problems()


def test_what_tools_leave_behind_does_not_matter(course: Draft) -> None:
    course.path("__pycache__").mkdir()
    assert course.load().slug == "scaling"


def test_text_that_is_not_utf8_is_refused(course: Draft) -> None:
    course.path("statement.md").write_bytes(b"caf\xe9")
    assert "statement.md: it is not UTF-8 text (byte 3)" in course.problems()


def test_a_file_too_large_is_refused(course: Draft) -> None:
    course.write("statement.md", "x" * 600_000)
    assert "statement.md: it is larger than 512 KiB" in course.problems()


CODE_FAULTS = [
    ("starter.py", "def scale(", "def scael(", "starter.py: it does not define `scale`"),
    ("starter.py", "-> np.ndarray", "", "starter.py, line 4: `scale` needs type hints for its result"),
    ("starter.py", "factor: float", "factor", "starter.py, line 4: `scale` needs type hints for factor"),
    ("starter.py", "def scale(", "def scale)", "starter.py, line 4: Python cannot read it: unmatched ')'"),
    ("solution.py", "return factor * x", "return factor *", "solution.py, line 8: Python cannot read it"),
    ("solution.py", "factor: float)", "factor: float = 1.0)", "`scale(x, factor=1.0)` has another signature"),
    ("solution.py", "def scale(x", "def scale(y", "another signature than in starter.py: (x, factor)"),
    ("alternatives/loop.py", "def scale", "def other", "alternatives/loop.py: it does not define `scale`"),
    ("alternatives/loop.py", '"""One', '# """One', "alternatives/loop.py"),
    ("mistakes/adds.py", '"""', "# ", "mistakes/adds.py, line 1: it needs a module docstring: it is what a student"),
    ("test_hidden.py", "@pytest.mark.points(1)", "", "test_empty needs one @pytest.mark.points(n)"),
    ("test_hidden.py", "points(1)", "points(-1)", "test_empty needs one @pytest.mark.points(n)"),
    ("test_hidden.py", "points(1)", "points(True)", "test_empty needs one @pytest.mark.points(n)"),
    ("test_hidden.py", "points(1)", "points(1 + 0)", "test_empty needs one @pytest.mark.points(n)"),
    ("test_hidden.py", '"With no values there is', 'f"With {no} values there is', 'one @pytest.mark.feedback("…")'),
    ("test_hidden.py", '"""An empty array gives an empty array."""', "", "test_empty has no docstring"),
    ("test_hidden.py", "def test_empty", "def test_any_values", "test_any_values is defined twice"),
    ("test_hidden.py", "def test_", "def check_", "it has no test"),
    ("test_visible.py", "import numpy as np", "from graders.judge import checks", "a student has no `graders`"),
    ("test_visible.py", "(student)", "(student, reference)", "a student has no `reference`"),
    ("test_visible.py", '"""The example of the statement."""', "", "test_example has no docstring"),
    ("test_visible.py", "def test_example", "class TestIt: pass\n\n\ndef test_it", "write tests as functions"),
    ("hints.md", "## Hint 2", "## Hint 3", "hints.md, line 4: hints are numbered 1, 2, 3 …; here comes 3"),
    ("hints.md", "## Hint 2", "Hint 2", "it needs 2 or more steps"),
    ("hints.md", "## Hint 1\n", "Some advice.\n## Hint 1\n", "hints.md, line 1: every line belongs under a heading"),
    ("hints.md", "NumPy arrays take part in arithmetic as a whole: no loop is needed.", "", "Hint 1 says nothing"),
]


@pytest.mark.parametrize(("name", "old", "new", "said"), CODE_FAULTS)
def test_a_fault_in_a_file_is_named(course: Draft, name: str, old: str, new: str, said: str) -> None:
    course.change(name, old, new)
    assert said in course.problems()


DOMAIN = "def scale(x, factor):\n    return True\n\n\ndef _helper():\n    return 1\n"


def test_a_domain_is_read(course: Draft) -> None:
    course.write("domain.py", DOMAIN)
    assert course.load().domain == DOMAIN
    assert "domain" not in course.load().public_view()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("return True", "return", "domain.py, line 2: Python cannot read it"),
        ("scale(x, factor)", "scales(x, factor)", "domain.py, line 1: `scales` is no function among the entry points"),
        ("scale(x, factor)", "scale(x)", "`scale(x)` must take what solution.py's takes: (x, factor)"),
    ],
    ids=["a slip", "another name", "another signature"],
)
def test_a_fault_in_a_domain_is_named(course: Draft, old: str, new: str, said: str) -> None:
    course.write("domain.py", DOMAIN.replace(old, new).replace("return\n", "return (\n"))
    assert said in course.problems()


@pytest.mark.parametrize(
    ("drawn", "said"),
    [
        ('{"scale": {"kind": "curve", "of": "x"}}', ""),
        ('dict(scale="image")', "`DRAWN` must be a dict, written out."),
        ('{"scale": "imgae"}', "`DRAWN['scale']`: `kind` is 'imgae', expected one of image, boxes"),
        ('{"shrink": "image"}', "`DRAWN` names 'shrink', which is no entry point of exercise.toml."),
        ('{"scale": {"kind": "curve", "of": "z"}}', "`DRAWN['scale']`: `of` must name parameters of `scale`."),
    ],
    ids=["right", "not written out", "another kind", "no entry point", "no parameter"],
)
def test_a_fault_in_what_is_drawn_is_named(course: Draft, drawn: str, said: str) -> None:
    course.write("domain.py", f"{DOMAIN}DRAWN = {drawn}\n")
    if said:
        assert said in course.problems()
    else:
        assert "DRAWN" in course.load().domain


@pytest.mark.parametrize(
    ("examples", "said"),
    [
        ('["scale([1], 2)", "y = scale([1], 2)\\nlen(y)"]', ""),
        ("list(range(3))", "`EXAMPLES` must be a list of texts, written out."),
        ("[1]", "`EXAMPLES` must be a list of texts, written out."),
        ('["len([1])"]', "the example `len([1])` names no entry point of exercise.toml."),
        ('["scale("]', "the example `scale(` cannot be run: '(' was never closed."),
        ('["for x in scale([1], 2):\\n    x"]', "line 1 of it is no expression, and gives no name a value."),
    ],
    ids=["right", "computed", "no texts", "another name", "no Python", "a loop"],
)
def test_prepared_examples_are_checked(course: Draft, examples: str, said: str) -> None:
    course.write("domain.py", f"EXAMPLES = {examples}\n")
    if said:
        assert said in course.problems()
    else:
        assert course.load().domain


def test_too_few_mistakes_and_alternatives_are_refused(course: Draft) -> None:
    course.path("mistakes/adds.py").unlink()
    course.path("mistakes/divides.py").unlink()
    course.path("alternatives/loop.py").unlink()
    problems = course.problems()
    assert "mistakes: it needs at least 2 Python files or patches; it has 1" in problems
    assert "alternatives: it needs at least 1 Python file; it has 0" in problems


def test_all_faults_are_told_at_once(course: Draft) -> None:
    course.change("starter.py", "def scale(", "def scael(")
    course.change("hints.md", "## Hint 2", "## Hint 3")
    with pytest.raises(ExerciseError) as error:
        course.load()
    assert len(error.value.problems) == 2


PARAMETRISED = """
@pytest.mark.parametrize("n", {cases}, ids=["one", "two", "three", "four"])
@pytest.mark.points(0.5)
@pytest.mark.feedback("…")
def test_more(student, n):
    \"\"\"More.\"\"\"
"""


@pytest.mark.parametrize("cases", ["[1, 2, 3, 4]", "range(4)", "range(0, 8, 2)", "SIZES", "(1, 2, 3, 4)"])
def test_a_parametrised_test_has_its_points_for_each_case(course: Draft, cases: str) -> None:
    tests = course.path("test_hidden.py").read_text()
    course.write("test_hidden.py", tests + "\nSIZES = [1, 2, 3, 4]\n" + PARAMETRISED.format(cases=cases))
    course.change("exercise.toml", "points = 3", "points = 5")
    assert course.load().points == 5


@pytest.mark.parametrize("cases", ["[n for n in x]", "make()", "[]", "[*x]", "UNKNOWN", "range(n)"])
def test_cases_that_cannot_be_counted_are_refused(course: Draft, cases: str) -> None:
    tests = course.path("test_hidden.py").read_text()
    course.write("test_hidden.py", tests + PARAMETRISED.format(cases=cases))
    assert "test_more: write its cases as a list, a range, or a constant of this file" in course.problems()


NAMED = """
GATES = ["AND", "OR"]
TABLES = {{"AND": 1, "OR": 2}}


@pytest.mark.parametrize({mark})
def test_more(student):
    \"\"\"More.\"\"\"
"""


@pytest.mark.parametrize(
    "mark",
    [
        '"gate", ["AND", "OR"]',
        '"gate", GATES',
        '"gate", list(TABLES)',
        '"x", [1, 2], ids=["one", "two"]',
        '("x", "y"), [(1, 2), (3, 4)], ids=GATES',
    ],
)
def test_cases_that_a_student_can_read_are_named(course: Draft, mark: str) -> None:
    course.write("test_visible.py", course.path("test_visible.py").read_text() + NAMED.format(mark=mark))
    assert course.load().slug == "scaling"


@pytest.mark.parametrize(
    "mark",
    [
        '"x", [1, 2]',
        '"f", [abs, len]',
        '("x", "y"), [("a", "b"), ("c", "d")]',
        '"x, y", [("a", "b"), ("c", "d")]',
        '"x", [1, 2], ids=["one"]',
        '"x", [1, 2], ids=["same", "same"]',
        '"x", [1, 2], ids=["one", " "]',
        '"x", [1, 2], ids=str',
        '"x", ["a", "a"]',
    ],
)
def test_cases_that_pytest_would_have_to_name_are_refused(course: Draft, mark: str) -> None:
    course.write(
        "test_visible.py", "import pytest\n" + course.path("test_visible.py").read_text() + NAMED.format(mark=mark)
    )
    assert "test_more: give its cases names that a student can read: ids=[" in course.problems()


@pytest.mark.parametrize(
    "definition",
    [
        "scale = lambda x, factor: x * factor",
        "from operator import mul as scale",
        "scale: object = max",
        "if True:\n    def scale(x, factor):\n        return x",
        "try:\n    pass\nfinally:\n    a, scale = 1, 2",
    ],
)
def test_an_alternative_may_bind_its_entry_points_in_any_way(course: Draft, definition: str) -> None:
    course.write("alternatives/loop.py", f'"""Another way."""\n{definition}\n')
    assert course.load().alternatives["loop"].endswith(f"{definition}\n")


def test_a_declared_name_without_a_value_is_not_defined(course: Draft) -> None:
    course.write("alternatives/loop.py", '"""Another way."""\nscale: int\n')
    assert "alternatives/loop.py: it does not define `scale`" in course.problems()


def test_exercises_come_in_course_order(course: Draft) -> None:
    course.add("another")
    course.list(["another", "scaling"])
    found = course.course.exercises()
    assert [exercise.slug for exercise in found] == ["another", "scaling"]


def test_a_broken_exercise_does_not_hide_the_others(course: Draft) -> None:
    course.add("another")
    course.write("statement.md", "", slug="another")
    found = course.course.survey()
    assert [exercise.slug for exercise in found.exercises] == ["scaling"]
    assert "another/statement.md: the file is empty" in str(found.problems[0])
    with pytest.raises(ExerciseError, match="the file is empty"):
        course.course.exercises()


def said_by_survey(course: Draft) -> str:
    return "\n".join(map(str, course.course.survey().problems))


def test_an_exercise_that_no_section_lists_is_named(course: Draft) -> None:
    course.list([])
    assert 'scaling: no section lists it; add "scaling" to `exercises` in its chapter.toml' in said_by_survey(course)


def test_a_listed_exercise_that_is_missing_is_named(course: Draft) -> None:
    course.list(["scaling", "ghost"])
    assert "chapter.toml: it lists the exercise 'ghost', which has no exercise.toml" in said_by_survey(course)


def test_two_exercises_cannot_share_a_uuid(course: Draft) -> None:
    course.add("another")
    course.change("exercise.toml", course.load("another").uuid, course.load().uuid, slug="another")
    assert "another/exercise.toml: scaling has the same uuid" in said_by_survey(course)


def test_a_prerequisite_must_exist(course: Draft) -> None:
    course.change("exercise.toml", "prerequisites = []", 'prerequisites = ["ghost"]')
    assert "`prerequisites` names 'ghost', no exercise of the course" in said_by_survey(course)


def test_prerequisites_cannot_go_in_a_circle(course: Draft) -> None:
    course.add("another")
    course.change("exercise.toml", "prerequisites = []", 'prerequisites = ["another"]')
    course.change("exercise.toml", "prerequisites = []", 'prerequisites = ["scaling"]', slug="another")
    assert "`prerequisites` go in a circle: " in said_by_survey(course)


def test_a_course_without_its_head_is_told_so(course: Draft) -> None:
    (course.exercises / "course.toml").unlink()
    assert "exercises/course.toml: the file is missing" in said_by_survey(course)


def test_work_in_a_chapter_to_come_is_no_part_of_the_course(tmp_path: Path) -> None:
    shown = tmp_path / "exercises"
    (shown / "09-later" / "draft").mkdir(parents=True)
    (shown / "09-later" / "draft" / "exercise.toml").write_text("not even TOML")
    (shown / "course.toml").write_text('chapters = ["09-later"]')
    (shown / "09-later" / "chapter.toml").write_text("coming = true")
    found = Course(tmp_path).survey()
    assert found.exercises == ()
    assert found.problems == ()
