"""Inviting by mail: who may, who gets one, and where its link leads."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from accounts import post
from accounts.models import SignUp, User
from catalog.models import Exercise
from classes.models import Class, Invitation, Membership
from django.core import mail
from django.test import Client
from django.utils import timezone
from pytest_django import Settings
from teaching import invitations

from tests.conftest import BrowserOf
from tests.web.at_once import at_once

pytestmark = pytest.mark.django_db

PASSWORD = "correct horse 1943"
ACCOUNT = {"username": "nora", "display_name": "Nora", "password1": PASSWORD, "password2": PASSWORD}


@pytest.fixture(autouse=True)
def closed(settings: Settings) -> None:
    settings.HEBB_SIGN_UP = False
    settings.SENDS_MAIL = True
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def taught(exercise: Exercise, ivy: User) -> Class:
    taught = Class.objects.create(course=exercise.course, name="Deep learning")
    Membership.objects.create(in_class=taught, user=ivy, role=Membership.Role.INSTRUCTOR)
    return taught


@pytest.fixture
def instructor(taught: Class, ivy: User, browser_of: BrowserOf) -> Client:
    return browser_of(ivy)


def invites(browser: Client, taught: Class, addresses: str) -> str:
    answer = browser.post(f"/classes/{taught.pk}/invitations", {"addresses": addresses}, follow=True)
    post.wait_until_sent()
    return answer.content.decode()


def link(number: int = 0) -> str:
    found = re.search(r"http://testserver(\S+)", str(mail.outbox[number].body))
    assert found
    return found[1]


def test_who_may_invite(taught: Class, ivy: User, alice: User, bob: User, browser_of: BrowserOf) -> None:
    Membership.objects.create(in_class=taught, user=alice)
    Membership.objects.create(in_class=taught, user=bob, role=Membership.Role.ASSISTANT)
    elsewhere = User.objects.create(username="oscar", role="instructor")
    answers = {
        person.username: browser_of(person).post(f"/classes/{taught.pk}/invitations", {"addresses": "x"}).status_code
        for person in (ivy, alice, bob, elsewhere)
    }
    assert answers == {"ivy": 302, "alice": 404, "bob": 404, "oscar": 404}
    stranger = Client().post(f"/classes/{taught.pk}/invitations", {"addresses": "nora@x.org"})
    assert stranger["Location"].startswith("/accounts/sign-in/")
    assert not Invitation.objects.exists()


def test_a_link_makes_an_account_and_joins_where_sign_up_is_closed(instructor: Client, taught: Class) -> None:
    assert "2 of 2 invited." in invites(instructor, taught, "Nora@example.org, otto@example.org\nNORA@example.org")
    assert sorted(one.to[0] for one in mail.outbox) == ["Nora@example.org", "otto@example.org"]
    page = instructor.get(f"/classes/{taught.pk}/").content.decode()
    assert "not here yet: Nora@example.org, otto@example.org" in page
    nora = Client()
    assert "Join Deep learning" in nora.get(link()).content.decode()
    assert nora.post(link(), ACCOUNT)["Location"] == f"/classes/{taught.pk}/"
    assert nora.get(f"/classes/{taught.pk}/").status_code == 200
    person = User.objects.get(username="nora")
    assert (person.role, person.email, bool(person.email_confirmed)) == ("student", "Nora@example.org", True)
    assert taught.memberships.get(user=person).role == "student"
    assert SignUp.objects.count() == 1
    assert Client().post(link(), ACCOUNT | {"username": "eve"}).status_code == 404, "it works once"
    assert "0 of 1 invited; the others are members" in invites(instructor, taught, "nora@example.org")


def test_who_has_an_account_joins_with_it(
    instructor: Client, taught: Class, alice: User, browser_of: BrowserOf
) -> None:
    invites(instructor, taught, "alice@example.org")
    browser = browser_of(alice)
    assert "Join as" in browser.get(link()).content.decode()
    assert not taught.memberships.filter(user=alice).exists()
    assert browser.post(link()).status_code == 302
    assert taught.memberships.get(user=alice).role == "student"


def test_a_member_keeps_the_role(instructor: Client, taught: Class, ivy: User) -> None:
    invites(instructor, taught, "ivy@example.org")
    instructor.post(link())
    assert taught.memberships.get(user=ivy).role == "instructor"


def test_an_account_that_will_not_do_says_why_and_the_link_still_holds(instructor: Client, taught: Class) -> None:
    invites(instructor, taught, "nora@example.org")
    assert "This user name is taken" in Client().post(link(), ACCOUNT | {"username": "IVY"}).content.decode()
    assert Client().post(link(), ACCOUNT).status_code == 302


def test_an_address_that_is_somebodys_stays_theirs(instructor: Client, taught: Class, alice: User) -> None:
    User.objects.filter(pk=alice.pk).update(email="shared@example.org", email_confirmed=timezone.now())
    invites(instructor, taught, "shared@example.org")
    Client().post(link(), ACCOUNT)
    assert User.objects.get(username="nora").email_confirmed is None


@pytest.mark.parametrize(
    "addresses", ["", " , ;", "nora", "a@b.org x", "a@b.org\0", " ".join(f"n{n}@x.org" for n in range(401))]
)
def test_all_are_invited_or_none(instructor: Client, taught: Class, addresses: str) -> None:
    page = invites(instructor, taught, addresses)
    assert "is no mail address. Nobody was invited." in page or "Write from 1 to 400 mail addresses" in page
    assert (mail.outbox, Invitation.objects.count()) == ([], 0)


def test_nobody_is_written_to_again_at_once(instructor: Client, taught: Class) -> None:
    invites(instructor, taught, "nora@example.org")
    assert "0 of 1 invited" in invites(instructor, taught, "NORA@example.org")
    Invitation.objects.update(at=timezone.now() - timedelta(hours=2))
    assert "1 of 1 invited." in invites(instructor, taught, "nora@example.org")
    assert len(mail.outbox) == 2


def test_a_link_holds_for_two_weeks_while_the_class_runs(
    instructor: Client, taught: Class, monkeypatch: pytest.MonkeyPatch
) -> None:
    invites(instructor, taught, "nora@example.org")
    assert Client().get("/classes/invitations/x").status_code == 404
    with monkeypatch.context() as patch:
        patch.setattr(invitations, "LINK_LASTS_S", -1)
        assert Client().post(link(), ACCOUNT).status_code == 404
    Class.objects.update(archived=timezone.now())
    assert Client().post(link(), ACCOUNT).status_code == 404
    assert instructor.post(f"/classes/{taught.pk}/invitations", {"addresses": "a@b.org"}).status_code == 404
    assert not User.objects.filter(username="nora").exists()


def test_where_no_mail_is_sent_nobody_is_invited(instructor: Client, taught: Class, settings: Settings) -> None:
    settings.SENDS_MAIL = False
    assert "Invite by mail" not in instructor.get(f"/classes/{taught.pk}/").content.decode()
    assert instructor.post(f"/classes/{taught.pk}/invitations", {"addresses": "a@b.org"}).status_code == 404


@pytest.mark.django_db(transaction=True)
def test_of_several_who_follow_one_link_at_once_one_joins(instructor: Client, taught: Class) -> None:
    invites(instructor, taught, "nora@example.org")
    address = link()
    at_once(4, lambda number: Client().post(address, ACCOUNT | {"username": f"nora{number}"}))
    assert taught.memberships.filter(role="student").count() == 1


def test_nothing_is_done_without_a_token(instructor: Client, taught: Class, ivy: User) -> None:
    invites(instructor, taught, "nora@example.org")
    client = Client(enforce_csrf_checks=True)
    assert client.post(link(), ACCOUNT).status_code == 403
    client.force_login(ivy)
    assert client.post(f"/classes/{taught.pk}/invitations", {"addresses": "a@b.org"}).status_code == 403
