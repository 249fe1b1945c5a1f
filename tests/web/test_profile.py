"""The name that others see, the reader's clock, and signing in by a name or a mail address."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from accounts import throttle
from accounts.models import ErasureRequest, FailedSignIn, User
from django.contrib.auth.backends import ModelBackend
from django.db import IntegrityError
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from tests.conftest import BrowserOf
from tests.web.at_once import at_once

pytestmark = pytest.mark.django_db

PASSWORD = "correct horse 1943"


@pytest.fixture(autouse=True)
def quick_hashes(settings: Settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def carol(db: None) -> User:
    return User.objects.create_user("carol", "Carol@Example.org", PASSWORD, email_confirmed=timezone.now())


def opens(name: str, password: str = PASSWORD, client: Client | None = None) -> bool:
    answer = (client or Client()).post("/accounts/sign-in/", {"username": name, "password": password})
    return answer.status_code == 302


@pytest.mark.parametrize("name", ["carol", "CAROL", " Carol ", "carol@example.org", "CAROL@EXAMPLE.ORG"])
def test_an_account_opens_by_name_or_address_capitals_or_not(carol: User, name: str) -> None:
    assert opens(name)
    assert not opens(name, "Correct Horse 1943"), "in passwords they count"


def test_an_address_that_nobody_confirmed_opens_nothing(carol: User) -> None:
    User.objects.update(email_confirmed=None)
    assert not opens("carol@example.org")
    assert opens("carol")


def test_a_name_longer_than_any_is_nobodys(carol: User) -> None:
    assert not opens("9" * 60_000)
    assert FailedSignIn.objects.count() == 1


def test_of_two_names_that_differ_in_case_each_opens_its_own(carol: User) -> None:
    User.objects.create_user("Carol", password="another horse 1958")
    assert opens("carol")
    assert opens("Carol", "another horse 1958")
    assert not opens("CAROL"), "it may mean either"


def test_a_user_name_goes_before_a_mail_address(carol: User) -> None:
    User.objects.create_user("carol@example.org", password="another horse 1958")
    assert opens("carol@example.org", "another horse 1958")
    assert not opens("carol@example.org")


def test_two_accounts_have_one_address_only_while_nobody_confirmed_it(carol: User) -> None:
    other = User.objects.create_user("dora", "carol@example.ORG")
    other.email_confirmed = timezone.now()
    with pytest.raises(IntegrityError):
        other.save()


def test_nobody_is_told_which_names_and_addresses_there_are(client: Client, carol: User) -> None:
    said = set()
    for name in ("carol", "carol@example.org", "nobody", "nobody@example.org"):
        page = client.post("/accounts/sign-in/", {"username": name, "password": "wrong"}).content.decode()
        assert "do not belong together" in page
        said.add(page.partition('class="errorlist')[2].partition("</ul>")[0])
    assert len(said) == 1


@pytest.mark.django_db(transaction=True)
def test_tries_by_name_and_by_address_count_together(carol: User, monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at = []
    monkeypatch.setattr(ModelBackend, "authenticate", lambda *_, **given: looked_at.append(given["password"]))
    names = ("carol", "Carol", "carol@example.org", "CAROL@example.org")
    at_once(16, lambda number: opens(names[number % 4], f"wrong {number}"))
    assert len(looked_at) == FailedSignIn.objects.count() == throttle.TRIES_FOR_A_NAME


def test_one_is_called_as_one_likes(alice: User, browser_of: BrowserOf) -> None:
    browser = browser_of(alice)
    form = {"display_name": "Dr <Alice>", "time_zone": "", "role": "instructor", "is_staff": "on", "email": "a@b.org"}
    answer = browser.post("/accounts/profile/", form, follow=True)
    before = alice.role, alice.is_staff, alice.email
    alice.refresh_from_db()
    assert "Dr &lt;Alice&gt;" in answer.content.decode()
    assert (alice.display_name, (alice.role, alice.is_staff, alice.email)) == ("Dr <Alice>", before)


@pytest.mark.parametrize(
    ("form", "words"),
    [({"time_zone": "Mars/Olympus"}, "Select a valid choice"), ({"display_name": "x" * 101}, "at most 100 characters")],
)
def test_a_profile_that_will_not_do_says_why(
    alice: User, browser_of: BrowserOf, form: dict[str, str], words: str
) -> None:
    assert words in browser_of(alice).post("/accounts/profile/", form).content.decode()
    assert User.objects.get(pk=alice.pk).display_name == alice.display_name


def asked_at(browser: Client) -> str:
    """When the page says that somebody asked to be erased: the one time on it."""
    page = browser.get("/accounts/data/").content.decode()
    return page.partition("You asked for it on ")[2].partition(".</p>")[0]


def test_each_reader_has_their_own_clock(alice: User, bob: User, browser_of: BrowserOf, settings: Settings) -> None:
    settings.TIME_ZONE = "UTC"
    for person in (alice, bob):
        ErasureRequest.objects.create(user=person, at=datetime(2026, 7, 1, 23, 30, tzinfo=UTC))
    hers, his = browser_of(alice), browser_of(bob)
    hers.post("/accounts/profile/", {"time_zone": "Asia/Kolkata"})
    assert asked_at(hers) == "2 July 2026, 05:00 IST"
    assert asked_at(his) == "1 July 2026, 23:30 UTC"


def test_a_zone_that_is_gone_is_as_none(alice: User, browser_of: BrowserOf) -> None:
    User.objects.filter(pk=alice.pk).update(time_zone="Europe/Atlantis")
    ErasureRequest.objects.create(user=alice, at=datetime(2026, 7, 1, 23, 30, tzinfo=UTC))
    assert asked_at(browser_of(alice)).startswith("1 July 2026, 23:30")


@pytest.mark.parametrize(("sends", "confirmed", "demo", "asked"), [
    (True, True, False, True), (False, True, False, False), (True, False, False, False), (True, True, True, False),
])  # fmt: skip
def test_mail_about_remarks_is_offered_where_it_would_arrive(
    carol: User, settings: Settings, sends: bool, confirmed: bool, demo: bool, asked: bool
) -> None:
    settings.SENDS_MAIL = sends
    User.objects.update(demo=demo, email_confirmed=timezone.now() if confirmed else None)
    client = Client()
    client.force_login(User.objects.get())
    assert ("mail_remarks" in client.get("/accounts/profile/").content.decode()) == asked
    client.post("/accounts/profile/", {"display_name": "Carol", "mail_remarks": "on"})
    assert User.objects.get().mail_remarks == asked
