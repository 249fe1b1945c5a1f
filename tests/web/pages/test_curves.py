"""Training curves on pages: drawn, told in words and numbers, one's own earlier tries behind them."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from accounts.models import User
from catalog.models import Exercise
from classes.models import Class
from django.test import Client
from grading.claims import record, tell
from grading.models import Submission
from grading.training_curves import Run

from graders.protocol import TrainingProgress
from tests.web.claiming import take
from tests.web.conftest import HandsIn
from tests.web.pages.conftest import a_report
from tests.web.reading import words

LONG = Run([1, 2, 3], {"loss": [1.5, 0.5, 0.25], "val_loss": [1.75, None, 0.75], "accuracy": [0.5, 0.75, 0.875]})
SHORT = Run([1], {"loss": [2.25]})


def trained(hand_in: HandsIn, user: User, *runs: Run, purpose: str = "submit") -> Submission:
    submission = hand_in(user, purpose=purpose)
    assert record(take(), a_report(), runs)
    return Submission.objects.get(pk=submission.pk)


def page_of(client: Client, submission: Submission) -> str:
    return client.get(f"/submissions/{submission.pk}/").content.decode()


def test_a_verdict_shows_its_longest_training_in_a_drawing_in_words_and_in_numbers(
    clients: dict[str, Client], alice: User, hand_in: HandsIn
) -> None:
    page = page_of(clients["alice"], trained(hand_in, alice, SHORT, LONG))
    assert page.count('class="line line-0"') == 2 * 2 + 2  # loss and accuracy with their keys, and the other training
    assert page.count('class="line line-0 beside"') == 2 + 1  # parted by the gap, and the key
    assert (
        'aria-label="loss, epochs 1 to 3. loss: from 1.5 to 0.25, least 0.25, most 1.5; '
        'validation loss: from 1.75 to 0.75, least 0.75, most 1.75."'
    ) in page
    assert "Epoch loss val loss accuracy 1 1.5 1.75 0.5 2 0.5 – 0.75 3 0.25 0.75 0.875" in words(page)
    assert "The longest of 2 trainings" in words(page)
    assert "loss: 2.25" in words(page)


def test_earlier_tries_of_ones_own_are_grey_and_nobody_elses(
    clients: dict[str, Client], alice: User, bob: User, exercise: Exercise, hand_in: HandsIn
) -> None:
    trained(hand_in, bob, Run([1, 2], {"loss": [8.0, 9.0]}))
    trained(hand_in, alice, LONG, purpose="run")
    first = trained(hand_in, alice, LONG)
    assert 'class="before"' not in page_of(clients["alice"], first)
    second = trained(hand_in, alice, SHORT)
    page = page_of(clients["ivy"], second)
    assert page.count('class="before"') == 1
    assert "In grey: the try before it." in words(page_of(clients["alice"], second))
    assert 'class="before"' not in page_of(clients["alice"], first)  # a later try is none of before
    made_in = Class.objects.create(course=exercise.course, name="Another")
    Submission.objects.filter(pk=first.pk).update(made_in=made_in)
    assert 'class="before"' not in page_of(clients["ivy"], second), "nor one that was made in another class"


def test_only_author_and_instructor_get_the_curve_of_one_that_trains(
    clients: dict[str, Client], alice: User, hand_in: HandsIn
) -> None:
    address = f"/submissions/{hand_in(alice).pk}/curves"
    assert clients["alice"].get(address).content == b""
    assert tell(take(), TrainingProgress(3, {"loss": 0.25}), [LONG, SHORT])
    for name in ("alice", "ivy"):
        live = clients[name].get(address).content.decode()
        assert "The training that goes on" in words(live)
        assert "loss: 2.25" in words(live)  # the last one, be it ever so short
        assert "<table" not in live
    assert clients["bob"].get(address).status_code == 404
    assert clients["outsider"].get(address).status_code == 302
    assert clients["alice"].post(address).status_code == 405


@pytest.mark.parametrize(
    "run",
    [
        Run([1, 1_000_000], {"loss": [1e30, -1e30]}),
        Run([1], {"loss": [None], "<script>": [1.0]}),
        Run([5], {"loss": [0.0]}),
        Run([1, 2], {"loss": [1e-300, 1e-300]}),
    ],
)
def test_whatever_a_training_says_of_itself_is_drawn_as_numbers(
    clients: dict[str, Client], alice: User, hand_in: HandsIn, run: Run
) -> None:
    trained(hand_in, alice, LONG)
    page = page_of(clients["alice"], trained(hand_in, alice, run))
    places = [float(part) for points in re.findall(r'points="([^"]*)"', page) for part in re.split("[ ,]", points)]
    assert len(places) >= 4
    assert all(-300 < place < 400 for place in places)
    assert "<script>:" not in page


def test_many_tries_are_drawn_as_the_last_five(clients: dict[str, Client], alice: User, hand_in: HandsIn) -> None:
    tries = [trained(hand_in, alice, SHORT) for _ in range(7)]
    for number, one in enumerate(tries):  # in the order in which they were made, whatever the clock says
        Submission.objects.filter(pk=one.pk).update(created=tries[0].created + timedelta(seconds=number))
    page = page_of(clients["alice"], tries[-1])
    assert "In grey: the 5 tries before it." in words(page)
