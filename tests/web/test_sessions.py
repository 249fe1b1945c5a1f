"""Where somebody is signed in: listed, and ended."""

from __future__ import annotations

from importlib import import_module

import pytest
from accounts.models import OpenSession, User
from django.apps import apps
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from tests.web.reading import Answer

pytestmark = pytest.mark.django_db

PASSWORD = "correct horse 1943"


@pytest.fixture(autouse=True)
def quick_hashes(settings: Settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def carol(db: None) -> User:
    return User.objects.create_user("carol", password=PASSWORD)


def signed_in(name: str, browser: str) -> Client:
    client = Client(HTTP_USER_AGENT=browser)
    assert client.post("/accounts/sign-in/", {"username": name, "password": PASSWORD}).status_code == 302
    return client


def page(client: Client) -> str:
    return client.get("/accounts/sessions/").content.decode()


def is_in(client: Client) -> bool:
    answer: Answer = client.get("/accounts/profile/")
    return answer.status_code == 200


def test_each_place_is_listed_to_its_person_only(carol: User) -> None:
    User.objects.create_user("dora", password=PASSWORD)
    here, _, hers = signed_in("carol", "Fire<b>"), signed_in("carol", "Wind"), signed_in("dora", "Water")
    assert ("Fire&lt;b&gt;" in page(here), "Wind" in page(here), "Water" in page(here)) == (True, True, False)
    assert page(here).count("<strong>Here</strong>") == 1
    assert "from 127.0.0.1" in page(hers)


def test_one_signs_out_everywhere_else(carol: User) -> None:
    User.objects.create_user("dora", password=PASSWORD)
    here, there, hers = signed_in("carol", "Fire"), signed_in("carol", "Wind"), signed_in("dora", "Water")
    said = here.post("/accounts/sessions/", follow=True).content.decode()
    assert "Signed out elsewhere: 1." in said
    assert (is_in(here), is_in(there), is_in(hers)) == (True, False, True)
    assert "Wind" not in page(here)


def test_what_ended_is_no_longer_listed(carol: User) -> None:
    here, there, long_ago = signed_in("carol", "Fire"), signed_in("carol", "Wind"), signed_in("carol", "Earth")
    there.post("/accounts/sign-out/")
    Session.objects.filter(pk=long_ago.session.session_key).update(expire_date=timezone.now())
    assert ("Fire" in page(here), "Wind" in page(here), "Earth" in page(here)) == (True, False, False)
    signed_in("carol", "Water")
    assert sorted(OpenSession.objects.values_list("browser", flat=True)) == ["Fire", "Water"]


def test_a_changed_password_ends_the_others_and_lists_this_one(carol: User) -> None:
    here, there = signed_in("carol", "Fire"), signed_in("carol", "Wind")
    form = {"old_password": PASSWORD, "new_password1": "a new one 1958", "new_password2": "a new one 1958"}
    assert here.post("/accounts/password/", form).status_code == 302
    assert (is_in(here), is_in(there)) == (True, False)
    assert "<strong>Here</strong>" in page(here)


def test_a_browser_may_call_itself_whatever_it_likes(carol: User) -> None:
    signed_in("carol", "x" * 5000)
    assert OpenSession.objects.get().browser == "x" * 200


def test_those_from_before_the_list_are_listed(carol: User) -> None:
    here, ended = signed_in("carol", "Fire"), signed_in("carol", "Wind")
    Session.objects.filter(pk=ended.session.session_key).update(expire_date=timezone.now())
    Client().get("/accounts/sign-in/?next=/")
    OpenSession.objects.all().delete()
    listing = import_module("accounts.migrations.0007_those_signed_in_are_listed")
    listing.list_those_that_run(apps, None)
    assert OpenSession.objects.get().key == here.session.session_key


def test_who_is_not_signed_in_is_sent_to_sign_in() -> None:
    assert Client().post("/accounts/sessions/")["Location"].startswith("/accounts/sign-in/")
