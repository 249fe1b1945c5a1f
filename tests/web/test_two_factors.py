"""Two factors: set up, asked for after the password, and each wrong turn on the way."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from accounts import erasing, second_factor
from accounts.models import FailedSignIn, User
from audit.models import Entry
from catalog.models import Course
from classes.models import Class, Membership
from django.core.management import CommandError, call_command
from django.test import Client
from django_otp.oath import TOTP
from django_otp.plugins.otp_static.models import StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice
from pytest_django import Settings

from tests.web.reading import Answer

pytestmark = pytest.mark.django_db

PASSWORD = "correct horse 1943"
NOW = 1_800_000_000.0


@pytest.fixture(autouse=True)
def quick_hashes(settings: Settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


class Clock:
    """The time, as far as codes are concerned."""

    def __init__(self) -> None:
        self.now = NOW

    def time(self) -> float:
        return self.now


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr("django_otp.plugins.otp_totp.models.time", made)
    monkeypatch.setattr("accounts.second_factor.time", made)
    return made


@pytest.fixture
def carol(db: None) -> User:
    return User.objects.create_user("carol", password=PASSWORD)


def code_of(person: User, at: float = NOW) -> str:
    """What the app shows."""
    device = TOTPDevice.objects.get(user=person)
    shown = TOTP(device.bin_key)
    shown.time = at
    return f"{shown.token():06}"


def sign_in(client: Client, to: str = "") -> Answer:
    return client.post("/accounts/sign-in/", {"username": "carol", "password": PASSWORD, "next": to})


def give(client: Client, code: str, to: str = "") -> Answer:
    return client.post("/accounts/second-step/", {"code": code, "next": to})


def is_signed_in(client: Client) -> bool:
    return client.get("/accounts/profile/").status_code == 200


def ready() -> None:
    """The time that must pass after a wrong code has passed."""
    for model in second_factor.MODELS:
        model.objects.update(throttling_failure_timestamp=None, throttling_failure_count=0)


@pytest.fixture
def codes(carol: User, clock: Clock) -> list[str]:
    """Carol has set it up, and kept these recovery codes."""
    client = Client()
    sign_in(client)
    client.post("/accounts/two-factors/", {"password": PASSWORD, "do": "set-up"})
    client.get("/accounts/two-factors/set-up")
    page = client.post("/accounts/two-factors/set-up", {"code": code_of(carol)})
    clock.now = NOW + 60
    return re.findall(r"<code>([a-z2-9]{5}-[a-z2-9]{5})</code>", page.content.decode())


def test_it_is_set_up_by_a_picture_or_by_hand(client: Client, carol: User) -> None:
    sign_in(client)
    answer = client.post("/accounts/two-factors/", {"password": PASSWORD, "do": "set-up", "next": "/classes/"})
    assert answer.headers["Location"] == "/accounts/two-factors/set-up?next=%2Fclasses%2F"
    page = client.get(answer.headers["Location"]).content.decode()
    assert '<svg role="img" aria-label="QR code' in page
    secret = second_factor.secret_of(TOTPDevice.objects.get())
    assert re.fullmatch(r"([A-Z2-7]{4} ){7}[A-Z2-7]{4}", secret)
    assert secret in page
    shown = client.post("/accounts/two-factors/set-up", {"code": code_of(carol), "next": "/classes/"})
    assert shown.headers["Cache-Control"].endswith("private")
    assert "no-store" in shown.headers["Cache-Control"]
    assert len(set(re.findall(r"<code>[a-z2-9]{5}-[a-z2-9]{5}</code>", shown.content.decode()))) == 10
    assert 'href="/classes/"' in shown.content.decode()
    assert [entry.words for entry in Entry.objects.all()] == ["Two factors set up."]


def test_recovery_codes_are_shown_once_and_kept_as_digests(codes: list[str]) -> None:
    assert len(codes) == second_factor.RECOVERY_CODES
    kept = " ".join(StaticToken.objects.values_list("token", flat=True))
    assert not any(code in kept or code.replace("-", "") in kept for code in codes)


def test_setting_up_takes_the_password(client: Client, carol: User) -> None:
    sign_in(client)
    assert client.get("/accounts/two-factors/set-up").headers["Location"] == "/accounts/two-factors/"
    answer = client.post("/accounts/two-factors/", {"password": "wrong", "do": "set-up"})
    assert (answer.status_code, "This is not your password" in answer.content.decode()) == (422, True)
    assert not TOTPDevice.objects.exists()


def test_a_first_code_that_is_wrong_turns_nothing_on(client: Client, carol: User) -> None:
    sign_in(client)
    client.post("/accounts/two-factors/", {"password": PASSWORD, "do": "set-up"})
    client.get("/accounts/two-factors/set-up")
    secret = TOTPDevice.objects.get().key
    page = client.post("/accounts/two-factors/set-up", {"code": "000000"})
    assert (page.status_code, "This code is wrong" in page.content.decode()) == (422, True)
    assert TOTPDevice.objects.get().key == secret
    assert not second_factor.is_set_up(carol)
    assert sign_in(Client()).headers["Location"] == "/"


def test_other_sessions_end_when_it_is_set_up(client: Client, carol: User, codes: list[str]) -> None:
    elsewhere, here = Client(), Client()
    second_factor.remove(carol, carol)
    sign_in(elsewhere)
    sign_in(here)
    here.post("/accounts/two-factors/", {"password": PASSWORD, "do": "set-up"})
    here.get("/accounts/two-factors/set-up")
    here.post("/accounts/two-factors/set-up", {"code": code_of(carol, NOW + 60)})
    assert is_signed_in(here)
    assert not is_signed_in(elsewhere)


# --- the way in ---------------------------------------------------------------------------------------------------


def test_the_password_alone_signs_in_nobody(client: Client, codes: list[str]) -> None:
    answer = sign_in(client, "/classes/")
    assert answer.headers["Location"] == "/accounts/second-step/?next=%2Fclasses%2F"
    assert not is_signed_in(client)
    assert "_auth_user_id" not in client.session


def test_the_code_leads_where_one_was_heading(client: Client, carol: User, codes: list[str]) -> None:
    sign_in(client)
    key = client.session.session_key
    answer = give(client, code_of(carol, NOW + 60), "/classes/")
    assert answer.headers["Location"] == "/classes/"
    assert is_signed_in(client)
    assert client.session.session_key != key
    assert not FailedSignIn.objects.exists()


def test_blanks_in_a_code_do_not_matter(client: Client, carol: User, codes: list[str]) -> None:
    sign_in(client)
    code = code_of(carol, NOW + 60)
    assert give(client, f" {code[:3]} {code[3:]} ").status_code == 302


def test_the_code_of_the_step_before_is_taken_and_an_older_one_is_not(
    client: Client, carol: User, codes: list[str], clock: Clock
) -> None:
    clock.now = NOW + 600
    sign_in(client)
    assert "This code is wrong" in give(client, code_of(carol, NOW + 540)).content.decode()
    ready()
    assert give(client, code_of(carol, NOW + 570)).status_code == 302


@pytest.mark.parametrize("code", ["", "000000", "12345", "abcde-fghjk", "１２３４５６", "-12345", "x" * 31, "0" * 29])
def test_a_wrong_code_opens_nothing(code: str, client: Client, codes: list[str]) -> None:
    sign_in(client)
    assert give(client, code).status_code == 200
    assert not is_signed_in(client)


def test_a_code_is_taken_once(client: Client, carol: User, codes: list[str]) -> None:
    sign_in(client)
    assert give(client, code_of(carol, NOW + 60)).status_code == 302
    another = Client()
    sign_in(another)
    assert "was used before" in give(another, code_of(carol, NOW + 60)).content.decode()
    assert not is_signed_in(another)


def test_the_code_that_set_it_up_does_not_sign_in(client: Client, carol: User, codes: list[str], clock: Clock) -> None:
    clock.now = NOW
    sign_in(client)
    assert give(client, code_of(carol)).status_code == 200


def test_a_recovery_code_is_taken_once(client: Client, codes: list[str]) -> None:
    sign_in(client)
    assert give(client, codes[0].upper()).status_code == 302
    assert is_signed_in(client)
    another = Client()
    sign_in(another)
    assert "was used before" in give(another, codes[0]).content.decode()
    ready()
    assert give(another, codes[1].replace("-", "")).status_code == 302
    assert "Unused recovery codes: <strong>8</strong>" in another.get("/accounts/two-factors/").content.decode()


def test_somebody_elses_codes_open_nothing(client: Client, codes: list[str]) -> None:
    dora = User.objects.create_user("dora", password=PASSWORD)
    TOTPDevice.objects.create(user=dora)
    sign_in(client)
    for code in (code_of(dora, NOW + 60), second_factor.new_recovery_codes(dora)[0]):
        assert give(client, code).status_code == 200
        ready()
    assert not is_signed_in(client)


def test_after_a_wrong_code_one_waits_the_longer_the_more_were_wrong(
    client: Client, carol: User, codes: list[str]
) -> None:
    sign_in(client)
    TOTPDevice.objects.update(throttling_failure_count=9)
    give(client, "000000")
    said = give(client, code_of(carol, NOW + 60)).content.decode()
    assert re.search(r"Wait \d+ s, then try again", said)
    assert not is_signed_in(client)
    ready()
    assert give(client, code_of(carol, NOW + 60)).status_code == 302


def test_wrong_codes_count_as_wrong_passwords(client: Client, carol: User, codes: list[str]) -> None:
    sign_in(client)
    for _ in range(10):
        give(client, "000000")
        ready()
    assert "Too many wrong codes. Wait 15 min" in give(client, code_of(carol, NOW + 60)).content.decode()
    assert "Too many wrong passwords" in sign_in(Client()).content.decode()
    assert not is_signed_in(client)


def test_nobody_begins_at_the_second_step(client: Client, carol: User, codes: list[str]) -> None:
    answer = give(client, code_of(carol, NOW + 60))
    assert answer.headers["Location"] == "/accounts/sign-in/"
    assert not is_signed_in(client)


def test_who_stops_half_way_begins_again_after_five_minutes(
    client: Client, carol: User, codes: list[str], clock: Clock
) -> None:
    sign_in(client)
    clock.now += second_factor.LASTS_S
    assert client.get("/accounts/second-step/").status_code == 200
    clock.now += 1
    assert give(client, code_of(carol, clock.now)).headers["Location"] == "/accounts/sign-in/"
    assert not is_signed_in(client)


@pytest.mark.parametrize("change", [{"is_active": False}, {"password": "another"}], ids=["closed", "password changed"])
def test_half_way_ends_when_the_account_changes(
    change: dict[str, object], client: Client, carol: User, codes: list[str]
) -> None:
    sign_in(client)
    User.objects.filter(pk=carol.pk).update(**change)
    assert give(client, code_of(carol, NOW + 60)).headers["Location"] == "/accounts/sign-in/"


def test_who_was_signed_in_is_not_while_another_is_half_way(client: Client, codes: list[str]) -> None:
    client.force_login(User.objects.create(username="dora"))
    sign_in(client)
    assert not is_signed_in(client)


# --- afterwards ---------------------------------------------------------------------------------------------------


@pytest.fixture
def inside(client: Client, carol: User, codes: list[str]) -> Client:
    """Carol's browser, signed in by both."""
    sign_in(client)
    give(client, code_of(carol, NOW + 60))
    return client


def test_new_recovery_codes_take_the_place_of_the_old(inside: Client, codes: list[str]) -> None:
    page = inside.post("/accounts/two-factors/", {"password": PASSWORD, "do": "codes"}).content.decode()
    another = Client()
    sign_in(another)
    assert give(another, codes[0]).status_code == 200
    ready()
    new = re.findall(r"<code>([a-z2-9]{5}-[a-z2-9]{5})</code>", page)
    assert give(another, new[0]).status_code == 302


def test_it_is_turned_off_with_the_password(inside: Client, carol: User) -> None:
    assert inside.post("/accounts/two-factors/", {"password": "wrong", "do": "off"}).status_code == 422
    assert second_factor.is_set_up(carol)
    inside.post("/accounts/two-factors/", {"password": PASSWORD, "do": "off"})
    assert not second_factor.is_set_up(carol)
    assert not StaticToken.objects.exists()
    assert sign_in(Client()).headers["Location"] == "/"


def test_it_is_not_set_up_over_one_that_is(inside: Client, carol: User) -> None:
    key = TOTPDevice.objects.get().key
    inside.post("/accounts/two-factors/", {"password": PASSWORD, "do": "set-up"})
    assert inside.get("/accounts/two-factors/set-up").headers["Location"] == "/accounts/two-factors/"
    assert TOTPDevice.objects.get().key == key


def test_an_operator_resets_it(inside: Client, carol: User, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("reset_second_factor", "carol")
    assert "carol signs in by the password alone now." in capsys.readouterr().out
    assert not is_signed_in(inside)
    assert sign_in(Client()).headers["Location"] == "/"
    reset = Entry.objects.filter(words="Reset.").get()
    assert (reset.by, reset.about) == (None, carol)


@pytest.mark.parametrize(
    ("name", "said"), [("nobody", "Nobody here has the user name"), ("carol", "carol has not set up two factors")]
)
def test_there_may_be_nothing_to_reset(name: str, said: str, carol: User) -> None:
    with pytest.raises(CommandError, match=said):
        call_command("reset_second_factor", name)


def test_it_goes_with_who_is_erased(carol: User, codes: list[str]) -> None:
    erasing.erase(carol)
    assert not TOTPDevice.objects.exists()
    assert not StaticToken.objects.exists()


def test_the_admin_shows_no_secret(codes: list[str], admin_client: Client) -> None:
    assert admin_client.get("/admin/otp_totp/totpdevice/").status_code == 404
    assert admin_client.get("/admin/otp_static/staticdevice/").status_code == 404


# --- where staff need both ----------------------------------------------------------------------------------------


@pytest.fixture
def required(settings: Settings) -> None:
    settings.HEBB_STAFF_TWO_FACTORS = True


def an_instructor(person: User, course: Course) -> None:
    User.objects.filter(pk=person.pk).update(role="instructor")


def a_superuser(person: User, course: Course) -> None:
    User.objects.filter(pk=person.pk).update(is_superuser=True, is_staff=True)


def an_assistant(person: User, course: Course) -> None:
    taught = Class.objects.create(course=course, name="Deep learning")
    Membership.objects.create(in_class=taught, user=person, role="assistant")


PAGES = (
    "/",
    "/classes/",
    "/teaching/",
    "/admin/",
    "/courses/tests/",
    "/submissions/00000000-0000-0000-0000-000000000000/",
)


@pytest.mark.parametrize("becomes", [an_instructor, a_superuser, an_assistant])
def test_staff_with_one_factor_only_are_led_to_set_up_the_other(
    becomes: Callable[[User, Course], None], client: Client, carol: User, course: Course, required: None
) -> None:
    becomes(carol, course)
    sign_in(client)
    for page in PAGES:
        answer = client.get(page)
        assert (answer.status_code, answer.headers["Location"].partition("?")[0]) == (302, "/accounts/two-factors/")
    assert client.post("/classes/create").headers["Location"] == "/accounts/two-factors/"
    assert "whoever teaches needs both" in client.get("/accounts/two-factors/").content.decode()


def test_staff_who_have_set_it_up_meanwhile_give_it(
    client: Client, carol: User, course: Course, codes: list[str], required: None
) -> None:
    an_instructor(carol, course)
    client.force_login(carol)  # a session of before
    assert client.get("/classes/?x=1").headers["Location"] == "/accounts/second-step/?next=%2Fclasses%2F%3Fx%3D1"
    assert not is_signed_in(client)
    assert give(client, code_of(carol, NOW + 60), "/classes/").headers["Location"] == "/classes/"
    assert client.get("/classes/").status_code == 200


def test_staff_with_both_go_where_they_want_and_cannot_turn_one_off(
    inside: Client, carol: User, course: Course, required: None
) -> None:
    an_instructor(carol, course)
    here = Client()
    here.cookies = inside.cookies
    assert here.get("/classes/").status_code == 200
    here.post("/accounts/two-factors/", {"password": PASSWORD, "do": "off"})
    assert second_factor.is_set_up(carol)


def test_a_session_ends_to_count_when_its_device_is_gone(
    inside: Client, carol: User, course: Course, required: None
) -> None:
    an_instructor(carol, course)
    here = Client()
    here.cookies = inside.cookies
    second_factor.remove(carol, carol)
    assert here.get("/classes/").headers["Location"].startswith("/accounts/two-factors/")


def test_students_are_asked_for_nothing(client: Client, carol: User, course: Course, required: None) -> None:
    sign_in(client)
    assert client.get("/classes/").status_code == 200
    assert Client().get("/courses/tests/").status_code == 200


def test_without_the_setting_staff_need_one(client: Client, carol: User, course: Course) -> None:
    an_instructor(carol, course)
    sign_in(client)
    assert client.get("/classes/").status_code == 200


def test_whether_the_site_is_well_is_told_to_staff_with_one_factor_too(
    alice: User, course: Course, required: None
) -> None:
    an_instructor(alice, course)
    client = Client()
    client.force_login(User.objects.get(pk=alice.pk))
    assert client.get("/classes/").status_code == 302
    assert client.get("/health").status_code == 200
