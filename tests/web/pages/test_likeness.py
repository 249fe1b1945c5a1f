"""What is alike: asked for by staff, compared in the background, seen by staff of both classes only."""

from __future__ import annotations

import pytest
from accounts.models import User
from catalog.models import Exercise
from classes.models import Class, Membership
from django.test import Client
from grading import comparing, tasks
from grading.claims import claim
from grading.models import Comparison, SimilarPair, Submission
from pytest_django import DjangoAssertNumQueries, DjangoCaptureOnCommitCallbacks

from tests.conftest import BrowserOf
from tests.web.conftest import HandsIn, Rings
from tests.web.reading import words
from tests.web.test_similarity import a_program, disguised

ADDRESS = "/classes/{}/exercises/double/alike"


@pytest.fixture
def taught(exercise: Exercise, alice: User, bob: User) -> Class:
    """Alice and Bob are its students, Ann assists."""
    taught = Class.objects.create(course=exercise.course, name="Deep learning")
    ann = User.objects.create(username="ann", display_name="Ann")
    for user, role in ((alice, "student"), (bob, "student"), (ann, "assistant")):
        Membership.objects.create(in_class=taught, user=user, role=role)
    return taught


@pytest.fixture
def copied(taught: Class, alice: User, bob: User, hand_in: HandsIn) -> list[Submission]:
    """Bob's is Alice's in disguise; both handed in something else before."""
    for number, user in enumerate((alice, bob)):
        hand_in(user, code=a_program(100 + number))
        while claim("instant", "w"):
            pass
    return [hand_in(alice, code=a_program(1)), hand_in(bob, code=disguised(a_program(1)))]


@pytest.fixture
def anns(taught: Class, browser_of: BrowserOf) -> Client:
    return browser_of(User.objects.get(username="ann"))


def shown(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, answer.status_code
    return words(answer.content.decode())


def compared(client: Client, taught: Class) -> str:
    """What the page shows once somebody has asked and a worker has compared."""
    assert client.post(f"{ADDRESS.format(taught.pk)}/compare").status_code == 302
    tasks.compare(Comparison.objects.get(state="waiting").pk)
    return shown(client, ADDRESS.format(taught.pk))


def test_a_copy_is_shown_with_its_figures_and_side_by_side(
    taught: Class, copied: list[Submission], anns: Client
) -> None:
    assert "Compare" in shown(anns, ADDRESS.format(taught.pk))
    page = compared(anns, taught)
    assert "2 submissions were compared" in page
    assert "Alice and Bob" in page or "Bob and Alice" in page
    pair = SimilarPair.objects.get()
    assert {pair.first, pair.second} == set(copied)
    assert pair.percent >= 80
    answer = anns.get(f"{ADDRESS.format(taught.pk)}/{pair.pk}").content.decode()
    assert answer.count("<mark>") > 20
    assert "<mark>import numpy" not in answer


def test_it_is_asked_for_in_the_background_and_once(
    taught: Class, copied: list[Submission], anns: Client, rings: Rings,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:  # fmt: skip
    rings.clear()
    for _ in range(2):
        with django_capture_on_commit_callbacks(execute=True):
            anns.post(f"{ADDRESS.format(taught.pk)}/compare")
    waiting = Comparison.objects.get()
    assert rings == [(waiting.pk, "instant")] * 2, "a ring that was lost is rung again by whoever asks again"
    assert "Waiting, since" in shown(anns, ADDRESS.format(taught.pk))
    assert comparing.run(waiting.pk)
    assert not comparing.run(waiting.pk), "it is done"


def test_one_that_its_worker_left_behind_is_taken_again(taught: Class, copied: list[Submission], anns: Client) -> None:
    anns.post(f"{ADDRESS.format(taught.pk)}/compare")
    left = Comparison.objects.get()
    Comparison.objects.update(state="running", claimed="2099-01-01T00:00Z")
    assert not comparing.run(left.pk), "another worker is at it"
    Comparison.objects.update(claimed="2020-01-01T00:00Z")
    assert comparing.run(left.pk)
    assert SimilarPair.objects.count() == 1


def test_the_next_one_replaces_it(taught: Class, copied: list[Submission], anns: Client) -> None:
    compared(anns, taught)
    compared(anns, taught)
    assert (Comparison.objects.count(), SimilarPair.objects.count()) == (1, 1)


def test_what_is_different_is_not_listed(taught: Class, alice: User, bob: User, hand_in: HandsIn, anns: Client) -> None:
    hand_in(alice, code=a_program(1))
    hand_in(bob, code=a_program(2))
    assert "No two are so much alike." in compared(anns, taught)


@pytest.mark.parametrize(("teaches", "pairs"), [(True, 1), (False, 0)])
def test_an_earlier_term_is_compared_by_who_teaches_it_too(
    teaches: bool, pairs: int, taught: Class, copied: list[Submission], anns: Client, hand_in: HandsIn
) -> None:
    other = Class.objects.create(course=taught.course, name="Last year")
    old = User.objects.create(username="old", display_name="Old")
    Membership.objects.create(in_class=other, user=old)
    if teaches:
        Membership.objects.create(in_class=other, user=User.objects.get(username="ann"), role="assistant")
    theirs = hand_in(old, code=disguised(a_program(1)))
    Submission.objects.filter(pk=copied[1].pk).update(files={"submission.py": a_program(7)})
    compared(anns, taught)
    assert SimilarPair.objects.count() == pairs
    assert theirs.made_in == other


def test_who_may_not_see_both_sees_no_pair(
    taught: Class, copied: list[Submission], anns: Client, browser_of: BrowserOf
) -> None:
    compared(anns, taught)
    other = Class.objects.create(course=taught.course, name="Another")
    Submission.objects.filter(pk=copied[1].pk).update(made_in=other)
    assert "No two are so much alike." in shown(anns, ADDRESS.format(taught.pk))
    assert anns.get(f"{ADDRESS.format(taught.pk)}/{SimilarPair.objects.get().pk}").status_code == 404


@pytest.mark.parametrize("name", ["alice", "ivy"])
def test_it_is_for_the_staff_of_the_class(
    name: str, taught: Class, copied: list[Submission], anns: Client, ivy: User, browser_of: BrowserOf
) -> None:
    compared(anns, taught)
    other = browser_of(User.objects.get(username=name))
    address = ADDRESS.format(taught.pk)
    assert other.get(address).status_code == 404
    assert other.get(f"{address}/{SimilarPair.objects.get().pk}").status_code == 404
    assert other.post(f"{address}/compare").status_code == 404
    assert not Comparison.objects.exclude(state="done").exists()


def test_an_exercise_must_be_there(taught: Class, anns: Client) -> None:
    assert anns.get(f"/classes/{taught.pk}/exercises/nothing/alike").status_code == 404
    assert anns.post(f"/classes/{taught.pk}/exercises/nothing/alike/compare").status_code == 404


def test_few_queries(
    taught: Class, copied: list[Submission], anns: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    compared(anns, taught)
    with django_assert_max_num_queries(12):
        shown(anns, ADDRESS.format(taught.pk))
