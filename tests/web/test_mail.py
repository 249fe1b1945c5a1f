"""Mail: a forgotten password, and whose an address is."""

from __future__ import annotations

import re
from typing import Any

import pytest
from accounts import mail_addresses, post, throttle
from accounts.models import FailedSignIn, MailAsked, User
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from tests.web.at_once import at_once

pytestmark = pytest.mark.django_db

PASSWORD = "correct horse 1943"
ANOTHER = "another horse 1958"
ON_ITS_WAY = "If an account has this address, a mail with a link is on its way to it."


@pytest.fixture(autouse=True)
def quick_hashes(settings: Settings) -> None:
    settings.SENDS_MAIL = True
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def carol(db: None) -> User:
    return User.objects.create_user("carol", "carol@example.org", PASSWORD, email_confirmed=timezone.now())


@pytest.fixture
def dora(db: None) -> User:
    return User.objects.create_user("dora", password=PASSWORD)


def as_(person: User) -> Client:
    client = Client()
    client.force_login(person)
    return client


def asks(address: str, client: Client | None = None, **meta: Any) -> str:
    """What somebody is told who forgot their password."""
    answer = (client or Client()).post("/accounts/forgotten/", {"email": address}, follow=True, **meta)
    post.wait_until_sent()
    return answer.content.decode()


def says_is_theirs(person: User, address: str, password: str = PASSWORD, client: Client | None = None) -> str:
    form = {"email": address, "password": password}
    answer = (client or as_(person)).post("/accounts/mail-address/", form, follow=True)
    post.wait_until_sent()
    return answer.content.decode()


def link() -> str:
    """The link of the one mail that was sent, without the host."""
    (message,) = mail.outbox
    found = re.search(r"http://testserver(\S+)", str(message.body))
    assert found
    return found[1]


def said(page: str) -> str:
    """A page without its tokens, which differ each time."""
    return re.sub(r'value="\w{64}"', "", page)


def opens(name: str, password: str) -> bool:
    return Client().post("/accounts/sign-in/", {"username": name, "password": password}).status_code == 302


def chooses(client: Client, address: str, password: str) -> str:
    """Follow the link and choose a new password."""
    form = client.get(address, follow=True)
    to = form.redirect_chain[-1][0] if form.redirect_chain else address
    return client.post(to, {"new_password1": password, "new_password2": password}, follow=True).content.decode()


def test_a_forgotten_password_is_chosen_anew_once_and_ends_all_sessions(carol: User) -> None:
    elsewhere = as_(carol)
    assert ON_ITS_WAY in asks("CAROL@example.org")
    address = link()
    assert mail.outbox[0].to == ["carol@example.org"]
    assert "Your new password is set." in chooses(Client(), address, ANOTHER)
    assert opens("carol", ANOTHER)
    assert not opens("carol", PASSWORD)
    assert elsewhere.get("/accounts/profile/").status_code == 302
    assert "does not hold" in Client().get(address, follow=True).content.decode()


def test_a_new_password_must_do_as_any(carol: User) -> None:
    asks("carol@example.org")
    assert "too common" in chooses(Client(), link(), "password")
    assert opens("carol", PASSWORD)


def test_who_follows_the_link_reads_the_address(dora: User) -> None:
    User.objects.filter(pk=dora.pk).update(email="dora@example.org")
    asks("dora@example.org")
    chooses(Client(), link(), ANOTHER)
    assert opens("dora@example.org", ANOTHER)


def test_the_owner_of_an_address_gets_the_link_and_nobody_else(carol: User, dora: User) -> None:
    User.objects.filter(pk=dora.pk).update(email="carol@example.org")
    asks("carol@example.org")
    assert "account carol." in str(mail.outbox[0].body)
    assert len(mail.outbox) == 1


@pytest.mark.parametrize("change", [{"is_active": False}, {"demo": True}, {"email": ""}])
def test_no_link_for_accounts_that_are_closed_or_demos(carol: User, change: dict[str, Any]) -> None:
    said = asks("nobody@example.org")
    User.objects.filter(pk=carol.pk).update(**change)
    again = asks("carol@example.org")
    assert ON_ITS_WAY in said
    assert ON_ITS_WAY in again
    assert mail.outbox == []


def test_so_many_mails_to_one_address_whoever_asks(carol: User) -> None:
    for address in ("carol@example.org", "nobody@example.org"):
        said = [asks(address.upper(), REMOTE_ADDR=f"10.0.0.{n}") for n in range(throttle.MAILS_TO_ONE + 1)]
        assert [ON_ITS_WAY in one for one in said] == [True] * throttle.MAILS_TO_ONE + [False]
        assert "Too many mails were asked for. Wait 60 min" in said[-1]
    assert len(mail.outbox) == throttle.MAILS_TO_ONE


@pytest.mark.django_db(transaction=True)
def test_mails_asked_for_at_once_are_all_counted(carol: User) -> None:
    at_once(16, lambda _: Client().post("/accounts/forgotten/", {"email": "carol@example.org"}))
    post.wait_until_sent()
    assert len(mail.outbox) == MailAsked.objects.count() == throttle.MAILS_TO_ONE


def test_so_many_mails_from_one_place(carol: User) -> None:
    MailAsked.objects.bulk_create(
        MailAsked(to=f"{n}@example.org", address="127.0.0.1") for n in range(throttle.MAILS_FROM_AN_ADDRESS)
    )
    assert "Too many mails were asked for." in asks("carol@example.org")
    MailAsked.objects.update(at=timezone.now() - throttle.MAIL_WINDOW)
    assert ON_ITS_WAY in asks("carol@example.org")
    assert MailAsked.objects.count() == 1, "old ones are forgotten"


def test_an_address_is_ones_own_when_its_link_was_followed(dora: User) -> None:
    client = as_(dora)
    assert "on its way" in says_is_theirs(dora, "Dora@example.org", client=client)
    assert not opens("dora@example.org", PASSWORD)
    address = link()
    assert "Is <strong>Dora@example.org</strong> the address" in client.get(address).content.decode()
    assert not opens("dora@example.org", PASSWORD), "programs follow links, too"
    client.post(address)
    assert opens("dora@example.org", PASSWORD)
    assert client.post(address).status_code == 404, "it works once"


def test_a_link_is_for_one_account_and_for_a_day(carol: User, dora: User, monkeypatch: pytest.MonkeyPatch) -> None:
    says_is_theirs(dora, "dora@example.org")
    assert Client().get(link()).status_code == 302
    assert as_(carol).post(link()).status_code == 404
    monkeypatch.setattr(mail_addresses, "LINK_LASTS_S", -1)
    assert as_(dora).post(link()).status_code == 404
    assert not User.objects.filter(email="dora@example.org").exists()


def test_a_new_password_makes_earlier_links_void(dora: User) -> None:
    says_is_theirs(dora, "dora@example.org")
    dora.set_password(ANOTHER)
    dora.save()
    assert as_(dora).post(link()).status_code == 404


@pytest.mark.parametrize("address", ["CAROL@example.org", "Eve@Home.org"])
def test_anothers_address_is_told_of_and_not_given_away(carol: User, dora: User, address: str) -> None:
    User.objects.create_user("eve@home.org")
    pages = {said(says_is_theirs(dora, one)) for one in (address, "new@example.org")}
    assert len(pages) == 1
    assert "It belongs to another one already" in str(mail.outbox[0].body)
    assert "http" not in str(mail.outbox[0].body)


def test_of_two_who_confirm_one_address_the_first_has_it(carol: User, dora: User) -> None:
    User.objects.filter(pk=carol.pk).update(email="", email_confirmed=None)
    says_is_theirs(dora, "shared@example.org")
    address = link()
    assert mail_addresses.confirm(carol, "Shared@example.org")
    assert as_(dora).post(address).status_code == 409
    assert User.objects.get(email__iexact="shared@example.org").username == "carol"


def test_the_address_before_is_told(carol: User) -> None:
    says_is_theirs(carol, "carol@new.org")
    address = link()
    as_(carol).post(address)
    post.wait_until_sent()
    assert mail.outbox[1].to == ["carol@example.org"]
    assert not opens("carol@example.org", PASSWORD)
    assert opens("carol@new.org", PASSWORD)


@pytest.mark.parametrize(
    ("address", "field"), [("/accounts/mail-address/", "password"), ("/accounts/password/", "old_password")]
)
def test_wrong_passwords_count_inside_as_at_the_door(carol: User, address: str, field: str) -> None:
    client = as_(carol)
    form = {"email": "carol@new.org", "new_password1": ANOTHER, "new_password2": ANOTHER}
    for _ in range(throttle.TRIES_FOR_A_NAME):
        assert "This is not your password." in client.post(address, form | {field: "wrong"}).content.decode()
    assert "Too many wrong passwords." in client.post(address, form | {field: PASSWORD}).content.decode()
    assert not opens("carol", PASSWORD)
    assert FailedSignIn.objects.count() == throttle.TRIES_FOR_A_NAME
    assert mail.outbox == []


def test_a_demo_account_has_no_address(dora: User) -> None:
    User.objects.filter(pk=dora.pk).update(demo=True)
    client = as_(dora)
    assert client.get("/accounts/mail-address/", HTTP_HOST="localhost").status_code == 404
    assert "mail-address" not in client.get("/accounts/profile/", HTTP_HOST="localhost").content.decode()


def test_where_no_mail_is_sent_pages_say_so(carol: User, settings: Settings) -> None:
    settings.SENDS_MAIL = False
    assert "This site sends no mail." in asks("carol@example.org")
    assert as_(carol).get("/accounts/mail-address/").status_code == 404
    assert "mail-address" not in as_(carol).get("/accounts/profile/").content.decode()
    assert mail.outbox == []


def test_a_mail_server_that_is_away_is_a_line_in_the_log(
    carol: User, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(*_: object) -> None:
        raise ConnectionRefusedError

    monkeypatch.setattr(EmailBackend, "send_messages", fails)
    assert ON_ITS_WAY in asks("carol@example.org")
    assert "A mail could not be sent: ConnectionRefusedError" in caplog.text
    assert "carol" not in caplog.text


@pytest.mark.parametrize("address", ["/accounts/forgotten/", "/accounts/mail-address/", "/accounts/mail-address/x"])
def test_nothing_is_done_without_a_token(carol: User, address: str) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(carol)
    assert client.post(address, {"email": "carol@new.org", "password": PASSWORD}).status_code == 403
