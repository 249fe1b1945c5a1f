"""Pages for when something is wrong: in the site's own clothes, saying what to do."""

from __future__ import annotations

import pytest
from accounts.models import User
from django.template.loader import render_to_string
from django.test import Client

from tests.conftest import BrowserOf
from tests.web.reading import words


def test_a_page_that_is_not_there_says_so(alice: User, browser_of: BrowserOf) -> None:
    answer = browser_of(alice).get("/nothing/here/")
    assert answer.status_code == 404
    assert "There is no such page" in words(answer.content.decode())
    assert "To the course" in words(answer.content.decode())


def test_a_form_without_its_token_is_told_what_to_do(alice: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(alice)
    answer = client.post("/accounts/sign-out/")
    assert answer.status_code == 403
    assert "Nothing was sent. Go back, copy what you typed" in words(answer.content.decode())


@pytest.mark.parametrize("name", ["400", "403", "500"])
def test_the_others_need_nothing_that_may_be_broken(name: str) -> None:
    page = render_to_string(f"{name}.html")
    assert "To the course" in words(page)
    assert "Sign in" in words(page)
