"""The cast and a small course, for every test that needs the site.

Alice is a student, Bob her classmate, Ivy their instructor; the outsider has not signed in.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from typing import Literal, Protocol

import pytest
from accounts.models import Role, User
from catalog.models import Chapter, Course, Exercise, ExerciseVersion, Section
from django.conf import settings
from django.test import Client

from graders import Engine
from graders import exercise as graders_exercise
from graders.exercise import TIERS

pytest_plugins = ("tests.parallel",)

TierName = Literal["I", "M", "T"]
BrowserOf = Callable[[User | None], Client]


class MakeExercise(Protocol):
    def __call__(self, slug: str = "double", tier: TierName = "I") -> Exercise: ...


def pytest_configure(config: pytest.Config) -> None:
    # a page that is only looked at by a test needs no gathered files
    settings.STORAGES = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
    settings.SERVESTATIC_USE_MANIFEST = False
    config.addinivalue_line("markers", "needs(name, ...): services and programs without which a test is left out")
    config.addinivalue_line("markers", "slow: left out of a run that shall be quick (HEBB_TEST_QUICK=1)")
    config.addinivalue_line("markers", "trains: left out of a run that shall train nothing (HEBB_TEST_TRAININGS=0)")


def _person(name: str, role: Role = Role.STUDENT) -> User:
    user = User(username=name, display_name=name.title(), role=role)
    user.set_unusable_password()  # hashing one takes longer than most tests
    user.save()
    return user


@pytest.fixture
def alice(db: None) -> User:
    return _person("alice")


@pytest.fixture
def bob(db: None) -> User:
    return _person("bob")


@pytest.fixture
def ivy(db: None) -> User:
    return _person("ivy", Role.INSTRUCTOR)


@pytest.fixture(scope="session")
def engine() -> Iterator[Engine]:
    """One engine for all tests that grade: starting one takes seconds. TensorFlow is loaded when a test needs it."""
    with Engine(warm=("numpy",)) as engine:
        yield engine


@pytest.fixture
def browser_of(db: None) -> BrowserOf:
    """A signed-in client of a person, or an outsider's."""

    def client_of(user: User | None) -> Client:
        client = Client()
        if user:
            client.force_login(user)
        return client

    return client_of


@pytest.fixture
def clients(alice: User, bob: User, ivy: User, browser_of: BrowserOf) -> dict[str, Client]:
    """The whole cast at their browsers."""
    people: dict[str, User | None] = {"alice": alice, "bob": bob, "ivy": ivy, "outsider": None}
    return {name: browser_of(user) for name, user in people.items()}


@pytest.fixture
def course(db: None) -> Course:
    return Course.objects.create(slug="tests", title="A course", summary="For tests.")


@pytest.fixture
def section(course: Course) -> Section:
    chapter = Chapter.objects.create(course=course, number=1, slug="01-test", title="A chapter", summary="For tests.")
    return Section.objects.create(chapter=chapter, number="1.1", title="A section")


@pytest.fixture
def make_exercise(section: Section) -> MakeExercise:
    """Makes exercises whose current version asks for ``double(x)``."""

    def make(slug: str = "double", tier: TierName = "I") -> Exercise:
        package = a_package(slug, tier)
        exercise = Exercise.objects.create(
            section=section, slug=slug, uuid=package.uuid, title=package.title, summary=package.summary,
            tier=tier, points=package.points,
        )  # fmt: skip
        exercise.current = ExerciseVersion.objects.create(
            exercise=exercise, grading_digest=package.grading_digest, statement_html="<p>Double it.</p>",
            starter=package.starter, visible_tests=package.visible_tests, hints=list(package.hints),
            entry_points=list(package.entry_points), package=package.to_json(),
        )  # fmt: skip
        exercise.save()
        return exercise

    return make


@pytest.fixture
def exercise(make_exercise: MakeExercise) -> Exercise:
    return make_exercise()


@pytest.fixture
def version(exercise: Exercise) -> ExerciseVersion:
    """What ``exercise`` is now."""
    return version_of(exercise)


def version_of(exercise: Exercise) -> ExerciseVersion:
    """What an exercise is now; it must have been loaded whole."""
    assert exercise.current
    return exercise.current


def a_package(slug: str, tier: TierName) -> graders_exercise.Exercise:
    """A whole exercise as the engine takes it."""
    return graders_exercise.Exercise(
        slug=slug,
        chapter="01-test",
        uuid=str(uuid.uuid4()),
        title="Twice",
        summary="Double a number.",
        concepts=("doubling",),
        prerequisites=(),
        tier=tier,
        points=2.0,
        entry_points=("double",),
        limits=TIERS[tier].limits,
        seeds=(1,),
        statement="Double it.",
        starter='def double(x: float) -> float:\n    """Twice ``x``."""\n    return 0.0\n',
        visible_tests="def test_two(student):\n    assert student.double(1) == 2\n",
        hints=("Add.", "Add it to itself."),
        solution='def double(x: float) -> float:\n    """Twice ``x``."""\n    return 2 * x\n',
        hidden_tests=(
            "import pytest\n\n\n@pytest.mark.points(2)\n@pytest.mark.feedback('Twice.')\n"
            "def test_double(student, reference, rng):\n"
            '    """Any number is doubled."""\n'
            "    x = int(rng.integers(1, 9))\n    assert student.double(x) == reference.double(x)\n"
        ),
        alternatives={"sum": '"""Adds."""\n\n\ndef double(x):\n    return x + x\n'},
        mistakes={"square": '"""That is the square."""\n\n\ndef double(x):\n    return x * x\n'},
    )
