"""Every page and call, asked by each of the cast: an answer, the sign-in page, or nothing there."""

from __future__ import annotations

import pytest

SIGN_IN = "sign in"


@pytest.fixture
def addresses(alice, lesson, quiz, exercise, with_figure):
    submission = with_figure(alice)
    base = f"/submissions/{submission.pk}/"
    return {
        "map": "/",
        "lesson": "/lessons/the-neuron/",
        "quiz": "/quizzes/1-1/",
        "exercise": "/exercises/double/",
        "download": "/exercises/double/download",
        "submission": base,
        "panel": f"{base}panel",
        "figure": f"{base}figures/0",
        "overview": "/teaching/",
        "student": "/teaching/students/alice/",
        "trouble": "/teaching/trouble/",
        "no lesson": "/lessons/nothing/",
        "no student": "/teaching/students/nobody/",
    }


SEES = {
    #              alice bob   ivy   outsider
    "map":         (200, 200, 200, 200),
    "lesson":      (200, 200, 200, SIGN_IN),
    "quiz":        (200, 200, 200, SIGN_IN),
    "exercise":    (200, 200, 200, SIGN_IN),
    "download":    (200, 200, 200, SIGN_IN),
    "submission":  (200, 404, 200, SIGN_IN),
    "panel":       (200, 404, 200, SIGN_IN),
    "figure":      (200, 404, 200, SIGN_IN),
    "overview":    (404, 404, 200, SIGN_IN),
    "student":     (404, 404, 200, SIGN_IN),
    "trouble":     (404, 404, 200, SIGN_IN),
    "no lesson":   (404, 404, 404, SIGN_IN),
    "no student":  (404, 404, 404, SIGN_IN),
}  # fmt: skip


@pytest.mark.parametrize("page", SEES)
def test_pages(page, addresses, clients):
    for person, expected in zip(("alice", "bob", "ivy", "outsider"), SEES[page], strict=True):
        answer = clients[person].get(addresses[page])
        came = (
            SIGN_IN if answer.status_code == 302 and answer.url.startswith("/accounts/sign-in/") else answer.status_code
        )
        assert came == expected, f"{person} at {page}"


CALLS = {
    "read": ("/lessons/the-neuron/read", (302, 302, 302, SIGN_IN)),
    "closing answer": ("/lessons/the-neuron/questions/fires", (302, 302, 302, SIGN_IN)),
    "quiz answer": ("/quizzes/1-1/questions/fires", (302, 302, 302, SIGN_IN)),
    "quiz again": ("/quizzes/1-1/attempts", (302, 302, 302, SIGN_IN)),
    "draft": ("/exercises/double/draft", (200, 200, 200, SIGN_IN)),
    "hint": ("/exercises/double/hints", (302, 302, 302, SIGN_IN)),
    "submit": ("/exercises/double/submissions", (302, 302, 302, SIGN_IN)),
    "restore": ("/submissions/{submission}/restore", (302, 404, 404, SIGN_IN)),
    "grade again": ("/teaching/trouble/{job}/again", (404, 404, 302, SIGN_IN)),
}
DATA = {"code": "x = 1", "purpose": "submit", "answer": "0", "number": "0"}


@pytest.mark.parametrize("call", CALLS)
def test_calls(call, quiz, graded, alice, clients):
    submission = graded(alice)
    address, expected = CALLS[call]
    address = address.format(submission=submission.pk, job=submission.job.pk)
    data = DATA | ({"number": "1"} if call == "quiz answer" else {})
    for person, status in zip(("alice", "bob", "ivy", "outsider"), expected, strict=True):
        answer = clients[person].post(address, data)
        came = (
            SIGN_IN if answer.status_code == 302 and answer.url.startswith("/accounts/sign-in/") else answer.status_code
        )
        assert came == status, f"{person}: {call}"


@pytest.mark.parametrize("call", CALLS)
def test_calls_change_nothing_when_only_looked_at(call, quiz, graded, alice, clients):
    submission = graded(alice)
    address = CALLS[call][0].format(submission=submission.pk, job=submission.job.pk)
    assert clients["ivy"].get(address).status_code == 405


def test_calls_need_the_forms_token(alice, exercise, rings):
    from django.test import Client

    client = Client(enforce_csrf_checks=True)
    client.force_login(alice)
    assert client.post("/exercises/double/submissions", DATA).status_code == 403
    assert rings == []
