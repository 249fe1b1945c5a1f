"""A file of one's own in the editor: read as one that is handed in, with its remarks; what stood there is kept."""

from __future__ import annotations

import json

import pytest
from accounts.models import User
from catalog.models import Exercise
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from grading.models import Submission
from learning.models import Draft, EarlierDraft

from tests.conftest import BrowserOf
from tests.web.reading import Answer

ADDRESS = "/courses/tests/exercises/double/"
CODE = "def double(x):\n    return '</script><b>'\n"
HTMX = {"HX-Request": "true"}


@pytest.fixture
def alices(alice: User, browser_of: BrowserOf, exercise: Exercise) -> Client:
    return browser_of(alice)


def opens(client: Client, name: str, content: str, **more: object) -> Answer:
    file = SimpleUploadedFile(name, content.encode())
    return client.post(f"{ADDRESS}opened", {"file": file}, **more)  # type: ignore[arg-type]


def test_the_page_gets_the_code_and_the_remarks_and_nothing_is_handed_in(alices: Client) -> None:
    cells = [{"cell_type": "code", "source": text} for text in ("%time 1", CODE)]
    notebook = json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells})
    part = opens(alices, "mine.ipynb", notebook, headers=HTMX).content.decode()
    assert "return '\\u003C/script\\u003E\\u003Cb\\u003E'" in part
    assert "<b>" not in part
    assert "verdict-note" in part
    assert not Draft.objects.exists()
    assert not Submission.objects.exists()


def test_without_javascript_it_is_the_draft_and_what_stood_there_an_earlier_one(alices: Client) -> None:
    alices.post(f"{ADDRESS}draft", {"code": "x = 1\n"})
    answer = opens(alices, "mine.py", CODE, follow=True)
    assert "Your file stands in the editor." in answer.content.decode()
    assert Draft.objects.get().code == CODE
    assert EarlierDraft.objects.get().code == "x = 1\n"


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [("mine.txt", CODE, "cannot be graded"), ("mine.ipynb", "{", "notebook"), ("mine.py", "\0", "")],
)
def test_what_cannot_be_read_is_refused_and_changes_nothing(
    alices: Client, name: str, content: str, reason: str
) -> None:
    alices.post(f"{ADDRESS}draft", {"code": "x = 1\n"})
    for more in ({"headers": HTMX}, {}):
        answer = opens(alices, name, content, **more)
        assert answer.status_code == 422
        assert reason in answer.content.decode()
    assert Draft.objects.get().code == "x = 1\n"
