"""Who is next, and how many a worker grades at once."""

from __future__ import annotations

import pytest
from grading.claims import claim
from grading.models import GradingJob
from grading.slots import Slots
from grading.status import statuses


@pytest.fixture
def flood(alice, hand_in, make_exercise):
    """Alice hands in six exercises at once."""
    return [hand_in(alice, to=make_exercise(f"exercise-{n}")) for n in range(6)]


def served(count: int) -> list[str]:
    return [claim("instant", "w").submission.user.username for _ in range(count)]


@pytest.mark.django_db
def test_the_oldest_is_first(alice, bob, hand_in):
    hand_in(bob)
    hand_in(alice)
    assert served(2) == ["bob", "alice"]


@pytest.mark.django_db
def test_a_flood_waits_behind_everyone_elses_first_try(flood, bob, ivy, hand_in):
    hand_in(bob)
    hand_in(ivy)
    assert served(4) == ["alice", "bob", "ivy", "alice"]


@pytest.mark.django_db
def test_a_flood_that_was_served_already_waits_behind_who_comes_later(flood, bob, hand_in):
    assert served(3) == ["alice"] * 3
    hand_in(bob)
    assert served(2) == ["bob", "alice"]


@pytest.mark.django_db
def test_turns_of_long_ago_count_no_longer(flood, bob, hand_in):
    claim("instant", "w")
    GradingJob.objects.exclude(claimed=None).update(claimed="2020-01-01T00:00Z")
    hand_in(bob)
    assert served(1) == ["alice"]


@pytest.mark.django_db
def test_each_is_told_how_many_are_ahead(flood, bob, hand_in):
    mine = hand_in(bob)
    assert statuses([mine.pk])[mine.pk].ahead == 1
    claim("instant", "w")
    assert statuses([mine.pk])[mine.pk].ahead == 1, "one is being graded, and Bob is next"
    found = statuses([flood[0].pk, flood[1].pk, mine.pk])
    assert [found[submission.pk].state for submission in (flood[0], flood[1], mine)] == ["running", "queued", "queued"]
    assert found[flood[1].pk].ahead == 2
    assert found[mine.pk].seconds >= 1


def test_a_place_is_kept_for_what_is_light():
    slots = Slots(3)
    assert slots.take("training")
    assert not slots.take("training")
    assert slots.take("model")
    assert not slots.take("model")
    assert slots.take("instant")
    assert not slots.take("instant")


def test_a_single_place_serves_all_queues():
    slots = Slots(1)
    for queue in ("instant", "model", "training"):
        assert slots.take(queue)
        assert not slots.take("instant")
        slots.give_back(queue)


def test_who_was_turned_away_is_called_when_there_is_room_for_them():
    slots = Slots(3)
    slots.take("training")
    slots.take("instant")
    assert not slots.take("training")
    assert slots.give_back("instant") == set()
    assert slots.give_back("training") == {"training"}
    slots.take("training")
    assert slots.give_back("training") == set()
