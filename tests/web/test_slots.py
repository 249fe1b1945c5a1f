"""How many jobs of which queue one worker grades at once, and whom it calls when a place is free."""

from __future__ import annotations

import pytest
from accounts.models import User
from catalog.models import ExerciseVersion
from grading.claims import claim
from grading.models import GradingJob, Submission, Verdict
from grading.services import regrade
from grading.slots import Slots
from grading.worker import Worker
from pytest_django import DjangoCaptureOnCommitCallbacks

from tests.conftest import MakeExercise
from tests.web.conftest import EngineDouble, HandsIn, Rings

QUEUES = ("instant", "model", "training")


def occupied(slots: Slots, queue: str, holder: int) -> None:
    assert slots.occupy(queue)
    slots.hold(queue, holder)


def test_a_place_is_kept_for_what_is_light() -> None:
    slots = Slots(3)
    assert slots.occupy("training")
    assert not slots.occupy("training")
    assert slots.occupy("model")
    assert not slots.occupy("model")
    assert slots.occupy("instant")
    assert not slots.occupy("instant")


def test_a_single_place_serves_all_queues() -> None:
    slots = Slots(1)
    for queue in QUEUES:
        assert slots.occupy(queue)
        assert not slots.occupy("instant")
        slots.release(queue)


def test_who_was_turned_away_is_called_when_there_is_room_for_them() -> None:
    slots = Slots(3)
    occupied(slots, "training", 1)
    occupied(slots, "instant", 2)
    assert not slots.occupy("training")
    assert slots.finish("instant", 2) == set()
    assert slots.finish("training", 1) == {"training"}


def test_one_call_may_stand_for_many_so_it_is_made_until_nothing_is_found() -> None:
    slots = Slots(3)
    occupied(slots, "training", 1)
    assert [slots.occupy("training") for _ in range(3)] == [False] * 3
    for _ in range(3):
        assert slots.finish("training", 1) == {"training"}
        occupied(slots, "training", 1)
    slots.found_nothing("training", passing_over=())
    assert slots.finish("training", 1) == set()


def test_a_look_that_found_nothing_calls_only_those_whom_it_kept_away() -> None:
    slots = Slots(1)
    assert slots.occupy("instant")
    assert not slots.occupy("training")
    slots.found_nothing("instant", passing_over={7})
    assert slots.release("instant") == {"training"}
    assert slots.occupy("training")
    slots.found_nothing("training", passing_over=())
    assert slots.release("training") == set(), "two empty queues do not call each other for ever"


def test_a_student_leaves_the_last_place_to_others() -> None:
    slots = Slots(3)
    for _ in range(2):
        assert slots.with_their_share("instant") == set()
        occupied(slots, "instant", 7)
    assert slots.with_their_share("instant") == {7}
    assert slots.occupy("instant"), "the place is there for somebody else"
    slots.found_nothing("instant", passing_over={7})
    assert slots.release("instant") == set()
    assert slots.finish("instant", 7) == {"instant"}, "and who was passed over is called"
    assert slots.with_their_share("instant") == set()


def test_where_there_is_one_place_anybody_may_have_it() -> None:
    slots = Slots(1)
    assert slots.with_their_share("instant") == set()
    occupied(slots, "instant", 7)
    assert slots.with_their_share("training") == {7}


@pytest.mark.django_db
def test_a_flood_of_which_only_the_first_rings_were_heard_is_graded_to_its_end(
    alice: User, bob: User, hand_in: HandsIn, make_exercise: MakeExercise, engine: EngineDouble, rings: Rings
) -> None:
    """Alice's rings all come while she has her share: each of her jobs that is done calls the next."""
    worker = Worker(engine, "w", places=3)
    for number in range(6):
        hand_in(alice, to=make_exercise(f"exercise-{number}"))
    engine.meanwhile = lambda: engine.asked[2:] or worker.answer("instant")  # two at once, and the third finds no share
    assert worker.answer("instant")
    assert Verdict.objects.count() == 2
    while rings and rings.pop():
        worker.answer("instant")
    assert Verdict.objects.count() == 6


@pytest.mark.django_db
def test_a_regrading_goes_on_by_itself_behind_what_is_live(
    alice: User,
    bob: User,
    hand_in: HandsIn,
    version: ExerciseVersion,
    make_exercise: MakeExercise,
    engine: EngineDouble,
    rings: Rings,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    for number in range(12):
        hand_in(alice, to=make_exercise(f"old-{number}"))
    GradingJob.objects.update(state="done")
    rings.clear()
    with django_capture_on_commit_callbacks(execute=True):
        assert regrade(Submission.objects.all(), version) == 12
    assert len(rings) == 8, "enough to wake the workers"
    del rings[1:]
    worker = Worker(engine, "w", places=3)
    live = hand_in(bob)
    while rings and rings.pop():
        worker.answer("instant")
    live.refresh_from_db()
    assert live.current, "graded first"
    assert Verdict.objects.count() == 1, "and that called nobody: it was no regrading"
    assert worker.answer("instant")
    while rings and rings.pop():
        worker.answer("instant")
    assert claim("instant", "w") is None
    assert Verdict.objects.count() == 13
