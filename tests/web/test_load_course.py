"""The course's files come into the database whole, or are refused with file, line and reason."""

from __future__ import annotations

import re
import shutil
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from accounts.models import User
from catalog.loading import CourseError, Loaded, load_courses, read_course, store
from catalog.models import Chapter, Course, Exercise, ExerciseVersion, Lesson, Question, Quiz, Section, Term
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from grading.models import Submission
from grading.services import seed_of
from pytest_django import Settings

from graders.exercise import Course as CourseFolder
from graders.exercise import Exercise as Package
from tests.small_course import write_course


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A course of two chapters that can be loaded."""
    write_course(tmp_path)
    return tmp_path


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def load(folder: Path) -> None:
    store(read_course(CourseFolder(folder)))


@pytest.mark.django_db
def test_all_of_it_is_in_the_database(folder: Path) -> None:
    load(folder)
    first, second = Chapter.objects.all()
    assert (first.number, first.title, first.coming) == (1, "First", False)
    assert (second.number, second.coming, second.sections.get().teaser) == (2, True, "What there will be.")
    hello, _ = first.sections.get().lessons.all()
    assert (hello.title, hello.subtitle) == ("Hello", "A greeting")
    assert (hello.slug, hello.minutes, hello.sources) == ("hello", 3, ["Us"])
    assert "katex" in hello.html
    question = Question.objects.get(key="sum")
    assert (question.key, question.kind, question.lesson, question.spec["answer"]) == ("sum", "number", hello, 2)
    exercise = Exercise.objects.get()
    assert exercise.slug == "twice"
    assert exercise.current
    package = Package.from_json(exercise.current.package)
    assert (str(exercise.uuid), exercise.title, exercise.summary) == (package.uuid, package.title, package.summary)
    assert (exercise.tier, exercise.points) == (package.tier, package.points)
    assert exercise.current.package["hidden_tests"]
    assert len(exercise.current.hints) >= 2


GLOSSARY = """format_version = 1

[[terms]]
key = "weight"
term = "weight"
text = "A number $w$."
lesson = "hello"

[[terms]]
key = "bias"
term = "Bias"
text = "One more."
lesson = "again"
"""


@pytest.mark.django_db
def test_a_glossary_is_sorted_and_what_leaves_it_is_retired(folder: Path) -> None:
    path = folder / "exercises" / "glossary.toml"
    path.write_text(GLOSSARY)
    change(folder / "exercises/01-first/lessons/hello.md", "A formula", "A [term](../../glossary/#bias)")
    load(folder)
    assert [(term.term, term.lesson.slug) for term in Term.objects.all()] == [("Bias", "again"), ("weight", "hello")]
    assert "katex" in Term.objects.get(key="weight").html
    path.write_text(GLOSSARY.partition('\n[[terms]]\nkey = "bias"')[0].replace('"weight"', '"bias"', 1))
    load(folder)
    assert [term.key for term in Term.objects.all()] == ["bias"]


WRONG_GLOSSARIES = [
    ('lesson = "hello"', 'lesson = "nothing"', "glossary.toml: the term 'weight': there is no lesson 'nothing'."),
    ('key = "bias"', 'key = "weight"', "glossary.toml: the term 'weight' stands in it twice."),
    ("$w$", "$\\\\nonsense$", "glossary.toml, line 6: KaTeX refuses the formula"),
    ('text = "One more."', "", "`text` is missing; it must be one line of text."),
]


@pytest.mark.parametrize(("old", "new", "message"), WRONG_GLOSSARIES)
def test_what_is_wrong_with_a_glossary_is_told(folder: Path, old: str, new: str, message: str) -> None:
    (folder / "exercises" / "glossary.toml").write_text(GLOSSARY.replace(old, new))
    with pytest.raises(CourseError, match=re.escape(message)):
        read_course(CourseFolder(folder))


def test_a_link_to_a_term_that_is_not_there_is_refused(folder: Path) -> None:
    change(folder / "exercises/01-first/lessons/hello.md", "A formula", "A [term](../../glossary/#bias)")
    with pytest.raises(CourseError, match="leads nowhere: glossary has no 'bias'"):
        read_course(CourseFolder(folder))


@pytest.mark.django_db
def test_a_second_time_changes_nothing(folder: Path) -> None:
    load(folder)
    rows = [list(model.everything.order_by("pk").values()) for model in (Chapter, Section, Lesson, Quiz, Exercise)]
    load(folder)
    assert rows == [
        list(model.everything.order_by("pk").values()) for model in (Chapter, Section, Lesson, Quiz, Exercise)
    ]
    assert ExerciseVersion.objects.count() == 1


@pytest.mark.django_db
def test_a_changed_exercise_is_a_new_version_and_old_work_keeps_its_own(folder: Path, alice: User) -> None:
    load(folder)
    old = Exercise.objects.get().current
    submission = Submission.objects.create(user=alice, version=old, purpose="submit", files={}, seed=1)
    change(folder / "exercises/01-first/twice/starter.py", "return", "return  # something else")
    load(folder)
    submission.refresh_from_db()
    assert submission.version == old
    assert Exercise.objects.get().current != old


BETTER_WORDS = [
    ("exercise.toml", "summary = ", 'summary = "New." # '),
    ("exercise.toml", "title = ", 'title = "New" # '),
    ("statement.md", "scale", "multiply"),
    ("hints.md", "NumPy", "Numerical Python"),
]


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "old", "new"), BETTER_WORDS)
def test_better_words_are_shown_on_the_same_version(folder: Path, name: str, old: str, new: str) -> None:
    load(folder)
    before = ExerciseVersion.objects.get()
    seed = seed_of(before, {"submission.py": "x = 1"})
    change(folder / "exercises/01-first/twice" / name, old, new)
    load(folder)
    version = ExerciseVersion.objects.get()
    assert version.pk == before.pk
    assert seed_of(version, {"submission.py": "x = 1"}) == seed
    assert version.package != before.package
    assert Package.from_json(version.package) == CourseFolder(folder).exercise("twice")
    assert (version.statement_html != before.statement_html) == (name == "statement.md")
    assert (version.hints != before.hints) == (name == "hints.md")


@pytest.mark.django_db
def test_a_stored_package_that_says_the_same_keeps_its_format(folder: Path) -> None:
    load(folder)
    version = ExerciseVersion.objects.get()
    old = {name: value for name, value in version.package.items() if name not in ("format", "format_minor")}
    ExerciseVersion.objects.update(package=old)
    load(folder)
    assert ExerciseVersion.objects.get().package == old


@pytest.mark.django_db
def test_a_package_that_only_a_newer_hebb_reads_is_replaced_by_one_that_this_one_reads(folder: Path) -> None:
    load(folder)
    version = ExerciseVersion.objects.get()
    ExerciseVersion.objects.update(package=version.package | {"format": 99})
    load(folder)
    assert ExerciseVersion.objects.get().package == version.package


@pytest.mark.django_db
def test_a_version_on_the_record_cannot_be_changed(folder: Path) -> None:
    load(folder)
    version = ExerciseVersion.objects.get()
    version.starter = "changed = True"
    with pytest.raises(ValidationError, match="is on the record and cannot change"):
        version.save()
    version.package["hidden_tests"] += "# changed"
    with pytest.raises(ValidationError, match="is on the record and cannot change"):
        version.save(update_fields=["package"])


@pytest.mark.django_db
def test_what_left_the_course_is_hidden_and_comes_back_with_its_work(folder: Path) -> None:
    load(folder)
    lesson = Lesson.objects.get(slug="again")
    path = folder / "exercises/01-first/lessons/again.md"
    change(folder / "exercises/01-first/chapter.toml", ', "again"]', "]")
    change(folder / "reference_solutions/01-first/quizzes/1-1.toml", 'lesson = "again"\n', "")
    path.rename(folder / "again.md")
    load(folder)
    assert not Lesson.objects.filter(slug="again")
    assert Lesson.everything.get(slug="again").retired
    change(folder / "exercises/01-first/chapter.toml", '["hello"]', '["hello", "again"]')
    change(
        folder / "reference_solutions/01-first/quizzes/1-1.toml", 'id = "product"', 'id = "product"\nlesson = "again"'
    )
    (folder / "again.md").rename(path)
    load(folder)
    assert Lesson.objects.get(slug="again") == lesson


@pytest.mark.django_db
def test_a_renamed_exercise_keeps_its_work(folder: Path) -> None:
    load(folder)
    exercise = Exercise.objects.get()
    for side in ("exercises", "reference_solutions"):
        (folder / side / "01-first/twice").rename(folder / side / "01-first/double")
    change(folder / "exercises/01-first/chapter.toml", '"twice"', '"double"')
    load(folder)
    assert Exercise.objects.get().pk == exercise.pk


@pytest.mark.django_db
def test_a_new_exercise_may_not_take_the_name_of_another(folder: Path) -> None:
    load(folder)
    toml = folder / "exercises/01-first/twice/exercise.toml"
    toml.write_text(re.sub(r'uuid = "[^"]+"', 'uuid = "00000000-0000-4000-8000-000000000001"', toml.read_text()))
    with pytest.raises(CourseError, match=r"twice/exercise.toml: an exercise of this name had the uuid"):
        load(folder)


def rows_of(course: Course) -> list[object]:
    """Everything the database holds of a course."""
    parts: list[QuerySet[Any]] = [Course.everything.filter(pk=course.pk)]
    parts += [model.everything.filter(course=course) for model in (Chapter, Section, Lesson, Quiz, Exercise)]
    parts += [Question.everything.filter(quiz__course=course), ExerciseVersion.objects.filter(exercise__course=course)]
    return [list(part.order_by("pk").values()) for part in parts]


@pytest.fixture
def two_courses(tmp_path: Path) -> tuple[Path, Path]:
    """Two courses whose chapters, sections, lessons, quizzes and exercises have the same names, numbers and uuids."""
    write_course(tmp_path / "one", "one")
    shutil.copytree(tmp_path / "one", tmp_path / "two")
    change(tmp_path / "two/exercises/course.toml", 'slug = "one"', 'slug = "two"')
    return tmp_path / "one", tmp_path / "two"


@pytest.mark.django_db
def test_courses_may_have_the_same_names_within_them(two_courses: tuple[Path, Path]) -> None:
    for folder in two_courses:
        load(folder)
    one, two = Course.objects.order_by("slug")
    assert (one.slug, two.slug) == ("one", "two")
    for model in (Chapter, Section, Lesson, Quiz, Exercise):
        assert model.objects.filter(course=one).count() == model.objects.filter(course=two).count() > 0
    assert Exercise.objects.get(course=one).uuid == Exercise.objects.get(course=two).uuid
    for course in (one, two):
        current = Exercise.objects.get(course=course).current
        assert current
        assert current.exercise.course == course


@pytest.mark.django_db
def test_loading_a_course_leaves_the_others_as_they_are(two_courses: tuple[Path, Path]) -> None:
    for folder in two_courses:
        load(folder)
    one = Course.objects.get(slug="one")
    before = rows_of(one)
    other = two_courses[1] / "exercises"
    change(other / "01-first/chapter.toml", ', "again"]', "]")
    (other / "01-first/lessons/again.md").unlink()
    change(two_courses[1] / "reference_solutions/01-first/quizzes/1-1.toml", 'lesson = "again"\n', "")
    change(other / "01-first/twice/exercise.toml", "summary = ", 'summary = "New." # ')
    load(two_courses[1])
    assert Lesson.everything.get(course__slug="two", slug="again").retired
    assert rows_of(one) == before


def load_listed(*folders: Path) -> Loaded:
    return load_courses([CourseFolder(folder) for folder in folders])


@pytest.mark.django_db
def test_courses_are_listed_in_the_order_of_their_folders(two_courses: tuple[Path, Path]) -> None:
    one, two = two_courses
    load_listed(two, one)
    assert [course.slug for course in Course.objects.all()] == ["two", "one"]
    load_listed(one, two)
    assert [course.slug for course in Course.objects.all()] == ["one", "two"]


@pytest.mark.django_db
def test_a_broken_course_hides_no_other_and_stays_as_it_was(two_courses: tuple[Path, Path]) -> None:
    one, two = two_courses
    load_listed(one, two)
    before = rows_of(Course.objects.get(slug="one"))
    change(one / "exercises/01-first/lessons/hello.md", "minutes = 3", "minutes = 0")
    change(two / "exercises/course.toml", 'title = "A course"', 'title = "Another"')
    loaded = load_listed(one, two)
    assert list(loaded.stored) == [two]
    assert "hello.md, line 5" in str(loaded.broken[one])
    assert rows_of(Course.objects.get(slug="one")) == before
    assert Course.objects.get(slug="two").title == "Another"


@pytest.mark.django_db
def test_a_course_that_is_no_longer_listed_is_retired_and_comes_back(two_courses: tuple[Path, Path]) -> None:
    one, two = two_courses
    load_listed(one, two)
    load_listed(two)
    assert [course.slug for course in Course.objects.all()] == ["two"]
    assert Exercise.objects.filter(course__slug="one").exists()
    load_listed(one, two)
    assert [course.slug for course in Course.objects.all()] == ["one", "two"]


@pytest.mark.django_db
def test_no_course_is_retired_while_one_cannot_be_read(two_courses: tuple[Path, Path]) -> None:
    one, two = two_courses
    load_listed(one, two)
    change(one / "exercises/course.toml", 'slug = "one"', "slug = ")
    load_listed(one, two)
    assert [course.slug for course in Course.objects.all()] == ["one", "two"]


@pytest.mark.django_db
def test_two_folders_may_not_have_one_slug(two_courses: tuple[Path, Path]) -> None:
    one, two = two_courses
    change(two / "exercises/course.toml", 'slug = "two"', 'slug = "one"')
    loaded = load_listed(one, two)
    assert str(loaded.broken[two]) == (
        f"exercises/course.toml: `slug` is 'one', as in {one}/exercises/course.toml; give each its own."
    )


@pytest.mark.django_db
def test_the_command_loads_what_it_can_and_tells_the_rest(
    two_courses: tuple[Path, Path], settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    one, two = two_courses
    settings.HEBB_COURSE_DIRS = [one, two]
    change(one / "exercises/01-first/lessons/hello.md", "minutes = 3", "minutes = 0")
    with pytest.raises(CommandError, match=rf"(?s)The course in {one} was not loaded; 1 thing to mend:.*line 5"):
        call_command("load_course")
    assert capsys.readouterr().out == "two: 2 chapters, 2 lessons, 2 questions, 1 exercises (1 new versions).\n"
    call_command("prepare")
    said = capsys.readouterr()
    assert "two: 2 chapters" in said.out
    assert f"The course in {one} was not loaded" in said.err


@pytest.mark.django_db
def test_a_site_whose_every_course_is_broken_is_not_prepared(
    two_courses: tuple[Path, Path], settings: Settings
) -> None:
    settings.HEBB_COURSE_DIRS = [two_courses[0]]
    change(two_courses[0] / "exercises/01-first/lessons/hello.md", "minutes = 3", "minutes = 0")
    with pytest.raises(CommandError, match="was not loaded"):
        call_command("prepare")


@pytest.mark.django_db
def test_a_name_is_had_once_within_a_course(section: Section) -> None:
    chapter = section.chapter
    Exercise.objects.create(section=section, slug="a", uuid=uuid.uuid4(), title="A", summary="", tier="I", points=1)
    taken: list[Callable[[], object]] = [
        lambda: Chapter.objects.create(course=chapter.course, number=9, slug=chapter.slug, title="Same slug"),
        lambda: Chapter.objects.create(course=chapter.course, number=chapter.number, slug="x", title="Same number"),
        lambda: Section.objects.create(chapter=chapter, number=section.number, title="Same number"),
        lambda: Exercise.objects.create(
            section=section, slug="a", uuid=uuid.uuid4(), title="Same slug", summary="", tier="I", points=1
        ),
    ]
    for create in taken:
        with pytest.raises(IntegrityError), transaction.atomic():
            create()


@pytest.mark.django_db
def test_nothing_is_stored_of_a_course_with_a_mistake(folder: Path) -> None:
    change(folder / "exercises/01-first/lessons/again.md", "$w x$", "$\\frac{$")
    with pytest.raises(CourseError):
        load(folder)
    assert not Chapter.everything.exists()


MISTAKES = [
    ("exercises/course.toml", "format_version = 1", "format_version = 2",
     "exercises/course.toml, line 1: `format_version` must be 1, the only format this Hebb reads; it is 2."),
    ("exercises/course.toml", 'slug = "small"', 'slug = "Small course"',
     "exercises/course.toml, line 2: `slug` must be lower-case words and hyphens; it is 'Small course'."),
    ("exercises/course.toml", 'slug = "small"\n', "",
     "exercises/course.toml, line 1: `slug` is missing; it must be lower-case words and hyphens."),
    ("exercises/course.toml", 'title = "A course"', "title = 3",
     "exercises/course.toml, line 3: `title` must be one line of text; it is 3."),
    ("exercises/course.toml", 'title = "A course"', "title = ",
     "exercises/course.toml, line 3: it is not valid TOML"),
    ("exercises/course.toml", '["01-first", "02-second"]', '["01-first"]',
     "exercises/02-second: course.toml does not list it; list it or take it away."),
    ("exercises/course.toml", '"02-second"]', '"02-second", "03-third"]',
     "exercises/03-third/chapter.toml: the file is missing"),
    ("exercises/01-first/chapter.toml", 'title = "Beginnings"', 'tittle = "Beginnings"',
     "exercises/01-first/chapter.toml, line 8: `tittle` is no key of this table; remove it or mend its spelling."),
    ("exercises/01-first/chapter.toml", 'title = "Beginnings"', "",
     "exercises/01-first/chapter.toml, line 6: `title` is missing; it must be one line of text."),
    ("exercises/02-second/chapter.toml", 'number = "2.1"', 'number = "1.1"',
     "line 8: the section number '1.1' stands in exercises/01-first/chapter.toml already."),
    ("exercises/01-first/chapter.toml", '"again"]', '"again", "gone"]',
     "line 9: `lessons` lists 'gone', but exercises/01-first/lessons/gone.md is missing."),
    ("exercises/01-first/chapter.toml", '["hello", "again"]', '["hello"]',
     "exercises/01-first/lessons/again.md: no section of chapter.toml lists it"),
    ("exercises/01-first/chapter.toml", 'quiz = "1-1"', 'quiz = "1-2"',
     "line 10: `quiz` lists '1-2', but reference_solutions/01-first/quizzes/1-2.toml is missing."),
    ("exercises/01-first/lessons/hello.md", "minutes = 3", "minutes = 0",
     "exercises/01-first/lessons/hello.md, line 5: `minutes` must be a whole number above 0; it is 0."),
    ("exercises/01-first/lessons/hello.md", "+++", "---",
     "exercises/01-first/lessons/hello.md, line 1: a lesson begins with its head, TOML between two lines of +++."),
    ("exercises/01-first/lessons/hello.md", "A formula: $w x$.", "A formula:\n\n$\\frac{$",
     "exercises/01-first/lessons/hello.md, line 10"),
    ("exercises/01-first/lessons/hello.md", "A formula", "<script>alert(1)</script>",
     "exercises/01-first/lessons/hello.md, line 8"),
    ("reference_solutions/01-first/quizzes/1-1.toml", 'lesson = "hello"', 'lesson = "other"',
     "question 'sum': `lesson` names 'other', which is not of this section."),
    ("reference_solutions/01-first/quizzes/1-1.toml", "tolerance = 0", "tolerance = -1",
     "reference_solutions/01-first/quizzes/1-1.toml, line 5: question 'sum'"),
    ("reference_solutions/01-first/quizzes/1-1.toml", 'lesson = "again"', "",
     "exercises/01-first/lessons/again.md: it has no closing question"),
    ("exercises/01-first/lessons/hello.md", "A formula", "```figure pool\ncaption = 'c'\nalt = 'a'\n```",
     "exercises/01-first/lessons/hello.md, line 8: no page can draw a figure 'pool'."),
    ("exercises/01-first/lessons/hello.md", "A formula", "[More](../../lessons/agian/)",
     "exercises/01-first/lessons/hello.md, line 8: the link to '../../lessons/agian/' leads nowhere"),
    ("exercises/01-first/twice/statement.md", "\n", "\n<b>raw</b>\n",
     "exercises/01-first/twice/statement.md, line "),
    ("exercises/01-first/twice/exercise.toml", 'tier = "I"', 'tier = "X"',
     "exercises/01-first/twice/exercise.toml, line "),
]  # fmt: skip


@pytest.mark.parametrize(("path", "old", "new", "words"), MISTAKES)
def test_a_mistake_is_told_with_file_line_and_reason(folder: Path, path: str, old: str, new: str, words: str) -> None:
    change(folder / path, old, new)
    with pytest.raises(CourseError) as refusal:
        read_course(CourseFolder(folder))
    assert words in str(refusal.value)


def test_all_mistakes_are_told_at_once_and_each_once(folder: Path) -> None:
    change(folder / "exercises/01-first/lessons/hello.md", "minutes = 3", "minutes = 0")
    shutil.rmtree(folder / "exercises/02-second")
    with pytest.raises(CourseError) as refusal:
        read_course(CourseFolder(folder))
    paths = [problem.path for problem in refusal.value.problems]
    assert sorted(paths) == ["exercises/01-first/lessons/hello.md", "exercises/02-second/chapter.toml"]
