"""Every page and call, asked by each of the cast: an answer, the sign-in page, or nothing there."""

from __future__ import annotations

import re
import uuid
from datetime import timedelta
from pathlib import Path

import pytest
from accounts.models import User
from answering.models import AnswerFile, OpenAnswer
from catalog.models import Course, Exercise, ExerciseVersion, Lesson, Quiz, Section
from classes.models import Class, Extension, Membership, OpenQuestion, PlanRow
from django.test import Client
from django.urls import URLResolver, get_resolver, resolve
from django.utils import timezone
from grading.models import Comparison, OriginalUpload, Regrading, SimilarPair, Submission
from learning.models import EarlierDraft
from marks.models import Adjustment
from submissions.models import Remark, SavedRemark

from tests.web.conftest import Rings
from tests.web.pages.conftest import Graded, WithFigure
from tests.web.reading import Answer

ROOT = Path(__file__).parents[3]
SIGN_IN = "sign in"


@pytest.fixture
def lesson(lesson: Lesson) -> Lesson:
    """It has a snippet."""
    lesson.snippets = ["print(1)"]
    lesson.save()
    return lesson


@pytest.fixture
def earlier_draft(alice: User, exercise: Exercise) -> EarlierDraft:
    return EarlierDraft.objects.create(user=alice, exercise=exercise, code="y = 1", saved=timezone.now())


@pytest.fixture
def addresses(
    alice: User, ivy: User, lesson: Lesson, quiz: Quiz, earlier_draft: EarlierDraft, with_figure: WithFigure
) -> dict[str, str]:
    submission = with_figure(alice)
    OriginalUpload.objects.create(submission=submission, name="x.py", content=b"x")
    taught = a_class(lesson.course, alice)
    base = f"/submissions/{submission.pk}/"
    return {
        "map": "/courses/tests/",
        "glossary": "/courses/tests/glossary/",
        "scratch page": "/courses/tests/scratch/",
        "no scratch page": "/courses/nothing/scratch/",
        "lesson": "/courses/tests/lessons/the-neuron/",
        "quiz": "/courses/tests/quizzes/1-1/",
        "exercise": "/courses/tests/exercises/double/",
        "drafts": "/courses/tests/exercises/double/drafts/",
        "earlier draft": f"/courses/tests/exercises/double/drafts/{earlier_draft.pk}/",
        "solutions": "/courses/tests/exercises/double/solutions",
        "section's download": "/courses/tests/sections/1.1/download",
        "no section": "/courses/tests/sections/9.9/download",
        "download": "/courses/tests/exercises/double/download",
        "submission": base,
        "panel": f"{base}panel",
        "compare": f"{base}compare",
        "curves": f"{base}curves",
        "figure": f"{base}figures/0",
        "original": f"{base}original",
        "alike": f"/classes/{taught.pk}/exercises/double/alike",
        "pair": f"/classes/{taught.pk}/exercises/double/alike/{a_pair(taught, submission).pk}",
        "events": f"{base}events",
        "home": "/",
        "results": "/teaching/",
        "overview": "/courses/tests/teaching/",
        "student": "/courses/tests/teaching/students/alice/",
        "trouble": "/teaching/trouble/",
        "classes": "/classes/",
        "class": f"/classes/{taught.pk}/",
        "join": f"/classes/join/{taught.join_code}",
        "no invitation": "/classes/invitations/x",
        "no calendar": "/classes/calendar/x.ics",
        "plan": f"/classes/{taught.pk}/plan",
        "audit": f"/classes/{taught.pk}/audit",
        "class's settings": f"/classes/{taught.pk}/settings",
        "extensions": f"/classes/{taught.pk}/extensions",
        "exam": f"/classes/{taught.pk}/exams/{an_exam(taught, lesson).pk}",
        "groups": f"/classes/{taught.pk}/groups",
        "roster": f"/classes/{taught.pk}/roster",
        "roster as a file": f"/classes/{taught.pk}/roster.csv",
        "group": f"/classes/{taught.pk}/groups/{taught.groups.create(name='Monday').pk}",
        "today": f"/classes/{taught.pk}/today",
        "class's results": f"/classes/{taught.pk}/results",
        "results as a file": f"/classes/{taught.pk}/results.csv",
        "class's exercises": f"/classes/{taught.pk}/exercises",
        "class's exercise": f"/classes/{taught.pk}/exercises/double",
        "class's student": f"/classes/{taught.pk}/students/{taught.memberships.get(user=alice).pk}",
        "adjustments": f"/classes/{taught.pk}/students/{taught.memberships.get(user=alice).pk}/adjustments",
        "class's quiz": f"/classes/{taught.pk}/quizzes/1-1",
        "open questions": f"/classes/{taught.pk}/questions",
        "open question": f"/classes/{taught.pk}/questions/why",
        "change of a question": f"/classes/{taught.pk}/questions/why/change",
        "answer": f"/classes/{taught.pk}/answers/{an_answer(taught, alice).pk}",
        "file of an answer": f"/classes/{taught.pk}/answers/{an_answer(taught, alice).pk}/files/0",
        "regradings": f"/classes/{taught.pk}/regradings",
        "regrading": f"/classes/{taught.pk}/regradings/{a_regrading(taught, version_of(submission)).pk}",
        "no lesson": "/courses/tests/lessons/nothing/",
        "no student": "/courses/tests/teaching/students/nobody/",
    }


def a_class(course: Course, student: User) -> Class:
    """A class that Alice is a student of, and Ivy an instructor."""
    taught = Class.objects.create(course=course, name="Deep learning")
    Membership.objects.create(in_class=taught, user=student)
    Membership.objects.create(in_class=taught, user=User.objects.get(username="ivy"), role="instructor")
    return taught


def an_answer(taught: Class, student: User) -> OpenAnswer:
    """To a question that the plan names, with a file; the same each time."""
    section = Section.objects.first()
    question, _ = OpenQuestion.objects.get_or_create(in_class=taught, slug="why", title="Why?", section=section)
    PlanRow.objects.get_or_create(in_class=taught, question=question, weight=1)
    answer, new = OpenAnswer.objects.get_or_create(question=question, user=student, text="So.")
    if new:
        AnswerFile.objects.create(answer=answer, number=0, name="x.png", kind=AnswerFile.Kind.PNG, content=b"x")
    return answer


def an_exam(taught: Class, beside: Lesson | Exercise) -> PlanRow:
    """A section without exercises, so that nothing is closed by it."""
    section = Section.objects.create(chapter=beside.section.chapter, number="1.9", title="An exam")
    due = timezone.now() + timedelta(days=1)
    return PlanRow.objects.create(in_class=taught, section=section, weight=1, due=due, exam_minutes=60)


def version_of(submission: Submission) -> ExerciseVersion:
    assert submission.version
    return submission.version


def a_regrading(taught: Class, version: ExerciseVersion) -> Regrading:
    """One that Ivy began."""
    ivy = User.objects.get(username="ivy")
    return Regrading.objects.create(in_class=taught, exercise=version.exercise, version=version, begun_by=ivy)


def a_pair(taught: Class, submission: Submission) -> SimilarPair:
    """A submission that is like itself."""
    ivy, version = User.objects.get(username="ivy"), version_of(submission)
    done = Comparison.objects.create(in_class=taught, exercise=version.exercise, state="done", begun_by=ivy)
    return SimilarPair.objects.create(comparison=done, first=submission, second=submission, shared=10, percent=100)


SEES = {
    #              alice bob   ivy   outsider
    "map":         (200, 200, 200, 200),
    "glossary":    (200, 200, 200, 200),
    "scratch page": (200, 200, 200, SIGN_IN),
    "no scratch page": (404, 404, 404, SIGN_IN),
    "lesson":      (200, 200, 200, SIGN_IN),
    "quiz":        (200, 200, 200, SIGN_IN),
    "exercise":    (200, 200, 200, SIGN_IN),
    "drafts":      (200, 200, 200, SIGN_IN),
    "earlier draft": (200, 404, 404, SIGN_IN),
    "solutions":   (200, 404, 200, SIGN_IN),
    "section's download": (200, 200, 200, SIGN_IN),
    "no section":  (404, 404, 404, SIGN_IN),
    "download":    (200, 200, 200, SIGN_IN),
    "submission":  (200, 404, 200, SIGN_IN),
    "panel":       (200, 404, 200, SIGN_IN),
    "compare":     (200, 404, 200, SIGN_IN),
    "curves":      (200, 404, 200, SIGN_IN),
    "figure":      (200, 404, 200, SIGN_IN),
    "alike":       (404, 404, 200, SIGN_IN),
    "pair":        (404, 404, 200, SIGN_IN),
    "original":    (200, 404, 200, SIGN_IN),
    "events":      (200, 404, 200, 401),
    "home":        (302, 302, 302, 302),
    "results":     (404, 404, 302, SIGN_IN),
    "overview":    (404, 404, 200, SIGN_IN),
    "student":     (404, 404, 200, SIGN_IN),
    "trouble":     (404, 404, 200, SIGN_IN),
    "classes":     (200, 200, 200, SIGN_IN),
    "class":       (200, 404, 200, SIGN_IN),
    "join":        (302, 200, 302, SIGN_IN),
    "no invitation": (404, 404, 404, 404),
    "no calendar": (404, 404, 404, 404),
    "plan":        (404, 404, 200, SIGN_IN),
    "audit":       (404, 404, 200, SIGN_IN),
    "class's settings": (404, 404, 200, SIGN_IN),
    "extensions":  (404, 404, 200, SIGN_IN),
    "adjustments": (404, 404, 200, SIGN_IN),
    "exam":        (200, 404, 200, SIGN_IN),
    "groups":      (404, 404, 200, SIGN_IN),
    "roster":      (404, 404, 200, SIGN_IN),
    "roster as a file": (404, 404, 200, SIGN_IN),
    "group":       (404, 404, 200, SIGN_IN),
    "today":       (404, 404, 200, SIGN_IN),
    "class's results": (404, 404, 200, SIGN_IN),
    "results as a file": (404, 404, 200, SIGN_IN),
    "class's exercises": (404, 404, 200, SIGN_IN),
    "class's exercise": (404, 404, 200, SIGN_IN),
    "class's student": (404, 404, 200, SIGN_IN),
    "class's quiz": (404, 404, 200, SIGN_IN),
    "open questions": (404, 404, 200, SIGN_IN),
    "open question": (200, 404, 200, SIGN_IN),
    "change of a question": (404, 404, 200, SIGN_IN),
    "answer":      (200, 404, 200, SIGN_IN),
    "file of an answer": (200, 404, 200, SIGN_IN),
    "regradings":  (404, 404, 200, SIGN_IN),
    "regrading":   (404, 404, 200, SIGN_IN),
    "no lesson":   (404, 404, 404, SIGN_IN),
    "no student":  (404, 404, 404, SIGN_IN),
}  # fmt: skip


def what_came(answer: Answer) -> int | str:
    """The status, or that one is sent to sign in."""
    if answer.status_code == 302 and answer["Location"].startswith("/accounts/sign-in/"):
        return SIGN_IN
    return answer.status_code


@pytest.mark.parametrize("page", SEES)
def test_pages(page: str, addresses: dict[str, str], clients: dict[str, Client]) -> None:
    for person, expected in zip(("alice", "bob", "ivy", "outsider"), SEES[page], strict=True):
        answer = clients[person].get(addresses[page])
        assert what_came(answer) == expected, f"{person} at {page}"


CALLS = {
    "read": ("/courses/tests/lessons/the-neuron/read", (302, 302, 302, SIGN_IN)),
    "closing answer": ("/courses/tests/lessons/the-neuron/questions/fires", (302, 302, 302, SIGN_IN)),
    "snippet": ("/courses/tests/lessons/the-neuron/snippets/0", (200, 200, 200, SIGN_IN)),
    "snippet's draft": ("/courses/tests/lessons/the-neuron/snippets/0/draft", (204, 204, 204, SIGN_IN)),
    "scratch run": ("/courses/tests/scratch/runs", (302, 302, 302, SIGN_IN)),
    "scratch draft": ("/courses/tests/scratch/draft", (200, 200, 200, SIGN_IN)),
    "quiz answer": ("/courses/tests/quizzes/1-1/questions/fires", (302, 302, 302, SIGN_IN)),
    "quiz again": ("/courses/tests/quizzes/1-1/attempts", (302, 302, 302, SIGN_IN)),
    "draft": ("/courses/tests/exercises/double/draft", (200, 200, 200, SIGN_IN)),
    "opened": ("/courses/tests/exercises/double/opened", (422, 422, 422, SIGN_IN)),
    "restore draft": ("/courses/tests/exercises/double/drafts/{draft}/restore", (302, 404, 404, SIGN_IN)),
    "compare all": ("/classes/{taught}/exercises/double/alike/compare", (404, 404, 302, SIGN_IN)),
    "hint": ("/courses/tests/exercises/double/hints", (302, 302, 302, SIGN_IN)),
    "submit": ("/courses/tests/exercises/double/submissions", (302, 302, 302, SIGN_IN)),
    "stop": ("/submissions/{submission}/stop", (302, 404, 302, SIGN_IN)),
    "remark": ("/submissions/{submission}/remarks", (302, 404, 302, SIGN_IN)),
    "withdraw remark": ("/submissions/{submission}/remarks/{remark}/withdraw", (302, 404, 404, SIGN_IN)),
    "points by a rubric": ("/submissions/{submission}/points", (404, 404, 404, SIGN_IN)),
    "forget remark": ("/submissions/{submission}/saved/{saved}/forget", (404, 404, 302, SIGN_IN)),
    "restore": ("/submissions/{submission}/restore", (302, 404, 404, SIGN_IN)),
    "create class": ("/classes/create", (404, 404, 422, SIGN_IN)),
    "find class": ("/classes/join", (422, 422, 422, SIGN_IN)),
    "renew calendar": ("/classes/calendar", (302, 302, 302, SIGN_IN)),
    "invite": ("/classes/{taught}/invitations", (404, 404, 302, SIGN_IN)),
    "new code": ("/classes/{taught}/code", (404, 404, 302, SIGN_IN)),
    "end class": ("/classes/{taught}/end", (404, 404, 302, SIGN_IN)),
    "reopen": ("/classes/{taught}/reopen", (404, 404, 302, SIGN_IN)),
    "copy class": ("/classes/{taught}/copy", (404, 404, 422, SIGN_IN)),
    "end extension": ("/classes/{taught}/extensions/{extension}/end", (404, 404, 302, SIGN_IN)),
    "undo adjustment": (
        "/classes/{taught}/students/{member}/adjustments/{adjustment}/undo",
        (404, 404, 302, SIGN_IN),
    ),
    "start exam": ("/classes/{taught}/exams/{row}/start", (302, 404, 404, SIGN_IN)),
    "finish exam": ("/classes/{taught}/exams/{row}/finish", (404, 404, 404, SIGN_IN)),
    "extra time": ("/classes/{taught}/exams/{row}/members/{member}", (404, 404, 302, SIGN_IN)),
    "remove group": ("/classes/{taught}/groups/{group}/remove", (404, 404, 302, SIGN_IN)),
    "role": ("/classes/{taught}/members/{member}", (404, 404, 302, SIGN_IN)),
    "points for an answer": ("/classes/{taught}/answers/{answer}/grade", (404, 404, 302, SIGN_IN)),
    "begin regrading": ("/classes/{taught}/regradings/begin", (404, 404, 302, SIGN_IN)),
    "step of a regrading": ("/classes/{taught}/regradings/{regrading}/step", (404, 404, 302, SIGN_IN)),
    "grade again": ("/teaching/trouble/{job}/again", (404, 404, 302, SIGN_IN)),
}
DATA = {"words": "Why?", "code": "x = 1", "purpose": "submit", "answer": "0", "number": "0"}


@pytest.mark.parametrize("call", CALLS)
def test_calls(
    call: str, quiz: Quiz, graded: Graded, alice: User, earlier_draft: EarlierDraft, clients: dict[str, Client]
) -> None:
    submission = graded(alice)
    address, expected = CALLS[call]
    address = filled(address, submission, earlier_draft.pk)
    data = DATA | ({"number": "1"} if call == "quiz answer" else {})
    for person, status in zip(("alice", "bob", "ivy", "outsider"), expected, strict=True):
        answer = clients[person].post(address, data)
        assert what_came(answer) == status, f"{person}: {call}"


@pytest.mark.parametrize("call", CALLS)
def test_calls_change_nothing_when_only_looked_at(
    call: str, quiz: Quiz, graded: Graded, alice: User, clients: dict[str, Client]
) -> None:
    submission = graded(alice)
    address = filled(CALLS[call][0], submission)
    assert clients["ivy"].get(address).status_code == 405


def filled(address: str, submission: Submission, draft: int = 1) -> str:
    """An address with the keys of what is there."""
    exercise = submission.exercise
    assert exercise
    assert submission.made_in
    taught = a_class(exercise.course, submission.user)
    row = PlanRow.objects.create(in_class=taught, exercise=exercise, weight=1)
    more_time = Extension.objects.create(row=row, user=submission.user, attempts=9, reason="Ill", by=submission.user)
    keys = {
        "job": submission.job.pk,
        "draft": draft,
        "taught": taught.pk,
        "member": taught.memberships.get(user=submission.user).pk,
        "row": an_exam(taught, exercise).pk,
        "regrading": a_regrading(taught, version_of(submission)).pk,
        "extension": more_time.pk,
        "adjustment": Adjustment.objects.create(
            row=row, user=submission.user, points=1, reason="Good", author=submission.user
        ).pk,
        "group": taught.groups.create(name="Monday").pk,
        "remark": Remark.objects.create(submission=submission, author=submission.user, words="Why?").pk,
        "answer": an_answer(taught, submission.user).pk,
        "saved": SavedRemark.objects.create(in_class=submission.made_in, exercise=exercise, name="Loops", words="x").pk,
    }
    return address.format(submission=submission.pk, **keys)


def test_no_address_is_forgotten(addresses: dict[str, str]) -> None:
    asked = [*addresses.values(), *(address for address, _ in CALLS.values())]
    keys = dict.fromkeys(
        (
            "job",
            "draft",
            "taught",
            "member",
            "row",
            "regrading",
            "extension",
            "adjustment",
            "group",
            "remark",
            "answer",
            "saved",
        ),
        1,
    )
    addressed = [address.format(submission=uuid.uuid4(), **keys) for address in asked]
    rooms = ("learning", "submissions", "teaching")
    named = {f"{room}:{name}" for room in rooms for name in named_in(get_resolver().namespace_dict[room][1])}
    assert {resolve(address).view_name for address in addressed} == named


def named_in(resolver: URLResolver) -> set[str]:
    """The names of a room's addresses."""
    return {name for name in resolver.reverse_dict if isinstance(name, str)}


def test_every_address_is_documented() -> None:
    documented = {
        address
        for row in re.findall(r"^\| (`.*?) \|", (ROOT / "docs/architecture.md").read_text(), re.MULTILINE)
        for address in whole(re.findall(r"`([^`]+)`", row))
    }
    routes = {re.sub(r"<\w+:(\w+)>", r"<\1>", f"/{route}") for route in routes_of(get_resolver())}
    old = {f"/{kind}/<slug>/{rest}" for kind in ("lessons", "quizzes", "exercises") for rest in ("", "<rest>")}
    assert routes - old - {"/teaching/students/<username>/"} <= documented


def whole(addresses: list[str]) -> list[str]:
    """The addresses of a row in full: … stands for the first."""
    return [address.replace("…/", addresses[0]).replace("HERE", "/courses/<course>") for address in addresses]


def routes_of(resolver: URLResolver, before: str = "") -> list[str]:
    """The routes of the site, those of Django's admin aside."""
    found = []
    for one in resolver.url_patterns:
        route = before + str(one.pattern)
        if route.startswith("admin/"):
            continue
        found += routes_of(one, route) if isinstance(one, URLResolver) else [route]
    return found


def test_calls_need_the_forms_token(alice: User, exercise: Exercise, rings: Rings) -> None:
    from django.test import Client

    client = Client(enforce_csrf_checks=True)
    client.force_login(alice)
    assert client.post("/courses/tests/exercises/double/submissions", DATA).status_code == 403
    assert rings == []
