"""Joining, signing in and out, changing one's password; and who gets in where."""

from __future__ import annotations

from typing import Any

import pytest
from accounts import demo, throttle
from accounts.middleware import PersonMiddleware
from accounts.models import FailedSignIn, Role, SignUp, User
from asgiref.sync import async_to_sync
from catalog.models import Course
from classes.access import instructor_required
from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from django.http import Http404, HttpResponse
from django.test import Client, RequestFactory
from django.utils import timezone
from pytest_django import Settings

from tests.web.at_once import at_once
from tests.web.reading import Answer

pytestmark = pytest.mark.django_db

PASSWORD = "correct horse 1943"


@pytest.fixture(autouse=True)
def quick_hashes(settings: Settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(autouse=True)
def open_sign_up(settings: Settings) -> None:
    settings.HEBB_SIGN_UP = True


@pytest.fixture
def carol(db: None) -> User:
    return User.objects.create_user("carol", password=PASSWORD)


def sign_in(client: Client, username: str, password: str, **meta: Any) -> Answer:
    return client.post("/accounts/sign-in/", {"username": username, "password": password}, **meta)


def who(client: Client) -> str | None:
    key = client.session.get("_auth_user_id")
    return User.objects.get(pk=key).username if key else None


def test_who_signs_up_is_a_student_and_signed_in(client: Client) -> None:
    answer = client.post(
        "/accounts/sign-up/",
        {
            "username": "dora",
            "display_name": "Dora",
            "password1": PASSWORD,
            "password2": PASSWORD,
            "role": "instructor",
            "is_staff": "on",
            "is_superuser": "on",
        },
    )
    dora = User.objects.get(username="dora")
    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert who(client) == "dora"
    assert (dora.role, dora.is_staff, dora.is_superuser, dora.demo) == (Role.STUDENT, False, False, False)


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ({"username": "CAROL", "password1": PASSWORD, "password2": PASSWORD}, "This user name is taken."),
        ({"username": "dora", "password1": PASSWORD, "password2": "other"}, "didn’t match"),
        ({"username": "dora", "password1": "password", "password2": "password"}, "too common"),
        ({"username": "dora@home", "password1": PASSWORD, "password2": PASSWORD}, "A user name has no @"),
        ({"username": "d ra", "password1": PASSWORD, "password2": PASSWORD}, "Enter a valid username"),
        ({}, "This field is required."),
    ],
    ids=["taken", "two passwords", "common", "at", "space", "empty"],
)
def test_a_sign_up_that_will_not_do_says_why(client: Client, carol: User, form: dict[str, str], words: str) -> None:
    answer = client.post("/accounts/sign-up/", form)
    assert answer.status_code == 200
    assert words in answer.content.decode().replace("&#x27;", "’").replace("'", "’")
    assert User.objects.count() == 1


def test_sign_up_can_be_closed(client: Client, settings: Settings) -> None:
    settings.HEBB_SIGN_UP = False
    answer = client.post("/accounts/sign-up/", {"username": "dora", "password1": PASSWORD, "password2": PASSWORD})
    assert answer.status_code == 403
    assert "Sign-up is closed" in answer.content.decode()
    assert not User.objects.exists()


def sign_up(client: Client, username: str, **meta: Any) -> Answer:
    return client.post(
        "/accounts/sign-up/", {"username": username, "password1": PASSWORD, "password2": PASSWORD}, **meta
    )


def test_where_sign_up_is_closed_no_page_leads_there(client: Client, settings: Settings, course: Course) -> None:
    for is_open in (True, False):
        settings.HEBB_SIGN_UP = is_open
        for page in ("/accounts/sign-in/", f"/courses/{course.slug}/"):
            assert ("/accounts/sign-up/" in client.get(page).content.decode()) is is_open


def test_so_many_accounts_are_made_from_one_address(settings: Settings) -> None:
    settings.HEBB_SIGN_UPS_PER_HOUR = 2
    for name in ("ann", "ben"):
        assert sign_up(Client(), name).status_code == 302
    refused = sign_up(Client(), "cleo")
    assert "Too many accounts were made in the last hour. Wait 60 min, then try again." in refused.content.decode()
    assert not User.objects.filter(username="cleo").exists()
    assert sign_up(Client(), "cleo", REMOTE_ADDR="10.1.2.3").status_code == 302, "another place may still join"


def test_so_many_accounts_are_made_from_all_addresses(settings: Settings) -> None:
    settings.HEBB_SIGN_UPS_PER_HOUR = 1
    for number in range(throttle.ADDRESSES_THAT_SIGN_UP):
        assert sign_up(Client(), f"name{number}", REMOTE_ADDR=f"10.0.0.{number}").status_code == 302
    assert "Too many accounts" in sign_up(Client(), "cleo", REMOTE_ADDR="10.0.1.1").content.decode()


def test_a_form_that_will_not_do_counts_as_no_account(client: Client, settings: Settings, carol: User) -> None:
    settings.HEBB_SIGN_UPS_PER_HOUR = 1
    sign_up(client, "carol")
    assert sign_up(client, "dora").status_code == 302


def test_accounts_made_long_ago_are_forgotten(client: Client, settings: Settings) -> None:
    settings.HEBB_SIGN_UPS_PER_HOUR = 1
    SignUp.objects.create(address="127.0.0.1", at=timezone.now() - throttle.SIGN_UP_WINDOW)
    assert sign_up(client, "dora").status_code == 302
    assert SignUp.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_accounts_asked_for_at_once_are_all_counted(settings: Settings) -> None:
    settings.HEBB_SIGN_UPS_PER_HOUR = 3
    at_once(8, lambda number: sign_up(Client(), f"name{number}"))
    assert User.objects.count() == SignUp.objects.count() == 3


@pytest.mark.django_db(transaction=True)
def test_of_two_who_ask_for_one_name_at_once_the_second_is_told_that_it_is_taken() -> None:
    answers: list[Answer] = []
    at_once(6, lambda number: answers.append(sign_up(Client(), "dora" if number % 2 else "Dora")))
    assert sorted(answer.status_code for answer in answers) == [200] * 5 + [302]
    refused = [answer.content.decode() for answer in answers if answer.status_code == 200]
    assert all("This user name is taken. Choose another one." in page for page in refused)
    assert User.objects.count() == 1


def test_signing_in_leads_where_one_was_heading(client: Client, carol: User) -> None:
    answer = client.post(
        "/accounts/sign-in/",
        {"username": "carol", "password": PASSWORD, "next": "/courses/one/exercises/and-neuron/"},
    )
    assert answer["Location"] == "/courses/one/exercises/and-neuron/"
    assert who(client) == "carol"


@pytest.mark.parametrize(
    "target", ["https://evil.example/", "//evil.example", "javascript:alert(1)", "/\\evil.example"]
)
def test_signing_in_never_leads_to_another_site(client: Client, carol: User, target: str) -> None:
    answer = client.post("/accounts/sign-in/", {"username": "carol", "password": PASSWORD, "next": target})
    assert answer["Location"] == "/"


def test_a_wrong_password_is_refused(client: Client, carol: User) -> None:
    answer = sign_in(client, "carol", "wrong")
    assert answer.status_code == 200
    assert who(client) is None
    assert FailedSignIn.objects.get().username == "carol"


def test_guessing_is_slowed_down_even_with_the_right_password(client: Client, carol: User) -> None:
    for _ in range(throttle.TRIES_FOR_A_NAME):
        sign_in(client, "carol", "wrong")
    answer = sign_in(client, "Carol ", PASSWORD)
    assert "Too many wrong passwords. Wait 15 min, then try again." in answer.content.decode()
    assert who(client) is None
    assert sign_in(client, "carol", PASSWORD, REMOTE_ADDR="10.1.2.3").status_code == 302, "another place is not slowed"


@pytest.mark.django_db(transaction=True)
def test_passwords_sent_at_once_are_counted_before_they_are_looked_at(
    carol: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at = []
    monkeypatch.setattr(ModelBackend, "authenticate", lambda *_, **given: looked_at.append(given["password"]))
    at_once(16, lambda number: sign_in(Client(), "carol", f"wrong {number}"))
    assert len(looked_at) == FailedSignIn.objects.count() == throttle.TRIES_FOR_A_NAME


def test_a_right_password_counts_as_no_failure(client: Client, carol: User) -> None:
    for _ in range(throttle.TRIES_FOR_A_NAME + 1):
        assert sign_in(client, "carol", PASSWORD).status_code == 302
    assert not FailedSignIn.objects.exists()


def test_guessing_many_names_from_one_place_is_slowed_down(client: Client, carol: User) -> None:
    FailedSignIn.objects.bulk_create(
        FailedSignIn(username=f"name{n}", address="127.0.0.1") for n in range(throttle.TRIES_FROM_AN_ADDRESS)
    )
    assert "Too many wrong passwords" in sign_in(client, "carol", PASSWORD).content.decode()


def test_old_failures_are_forgotten(client: Client, carol: User) -> None:
    FailedSignIn.objects.bulk_create(
        FailedSignIn(username="carol", address="127.0.0.1", at=timezone.now() - throttle.WINDOW) for _ in range(50)
    )
    sign_in(client, "carol", "wrong")
    assert FailedSignIn.objects.count() == 1
    assert sign_in(client, "carol", PASSWORD).status_code == 302


def test_signing_out_is_a_post(clients: dict[str, Client]) -> None:
    assert clients["alice"].get("/accounts/sign-out/").status_code == 405
    assert who(clients["alice"]) == "alice"
    assert clients["alice"].post("/accounts/sign-out/").status_code == 302
    assert who(clients["alice"]) is None


def test_a_changed_password_signs_other_devices_out(carol: User) -> None:
    here, there = Client(), Client()
    for client in (here, there):
        sign_in(client, "carol", PASSWORD)
    form = {"old_password": PASSWORD, "new_password1": "a new one 1958", "new_password2": "a new one 1958"}
    assert here.post("/accounts/password/", form).status_code == 302
    assert here.get("/accounts/password/").status_code == 200
    assert there.get("/accounts/password/").status_code == 302
    assert sign_in(Client(), "carol", PASSWORD).status_code == 200


def test_the_old_password_is_asked_for(client: Client, carol: User) -> None:
    sign_in(client, "carol", PASSWORD)
    form = {"old_password": "wrong", "new_password1": "a new one 1958", "new_password2": "a new one 1958"}
    assert client.post("/accounts/password/", form).status_code == 200
    assert sign_in(Client(), "carol", PASSWORD).status_code == 302


@pytest.mark.parametrize(
    "address",
    [
        "/accounts/sign-in/",
        "/accounts/sign-up/",
        "/accounts/sign-out/",
        "/accounts/password/",
        "/accounts/profile/",
        "/accounts/sessions/",
    ],
)
def test_nothing_is_done_without_a_token(carol: User, address: str) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(carol)
    assert client.post(address, {"username": "carol", "password": PASSWORD}).status_code == 403


@pytest.mark.parametrize(
    ("address", "answers"),
    [
        ("/accounts/sign-in/", {"alice": 302, "bob": 302, "ivy": 302, "outsider": 200}),
        ("/accounts/sign-up/", {"alice": 200, "bob": 200, "ivy": 200, "outsider": 200}),
        ("/accounts/password/", {"alice": 200, "bob": 200, "ivy": 200, "outsider": 302}),
        ("/accounts/profile/", {"alice": 200, "bob": 200, "ivy": 200, "outsider": 302}),
        ("/admin/", {"alice": 302, "bob": 302, "ivy": 302, "outsider": 302}),
        ("/health", {"alice": 200, "bob": 200, "ivy": 200, "outsider": 200}),
    ],
)
def test_each_of_the_cast_at_each_page(clients: dict[str, Client], address: str, answers: dict[str, int]) -> None:
    assert {name: clients[name].get(address).status_code for name in answers} == answers


def test_who_may_not_use_the_admin_is_asked_for_another_account_not_sent_in_circles(clients: dict[str, Client]) -> None:
    answer = clients["alice"].get("/admin/", follow=True)
    assert answer.redirect_chain[-1][0] == "/accounts/sign-in/?next=%2Fadmin%2F"
    assert answer.status_code == 200


def test_a_page_for_instructors(alice: User, ivy: User, rf: RequestFactory) -> None:
    page = instructor_required(lambda request: HttpResponse("marks"))
    request = rf.get("/")
    request.user = ivy
    answer = page(request)
    assert isinstance(answer, HttpResponse)
    assert answer.content == b"marks"
    request.user = alice
    with pytest.raises(Http404, match="This page is for instructors"):
        page(request)


def test_demo_accounts_are_made_once_and_open_here(
    client: Client, capsys: pytest.CaptureFixture[str], settings: Settings
) -> None:
    settings.EMBEDDED = True
    call_command("make_demo_accounts")
    call_command("make_demo_accounts")
    assert User.objects.filter(demo=True).count() == 2
    assert "student      neuron-1943" in capsys.readouterr().out
    assert sign_in(client, "student", "neuron-1943", HTTP_HOST="localhost:8000").status_code == 302
    assert who(client) == "student"


@pytest.mark.parametrize(
    "meta",
    [
        {"HTTP_HOST": "127.0.0.1:8000"},
        {"HTTP_HOST": "[::1]:8000", "REMOTE_ADDR": "::1"},
        {"HTTP_HOST": "localhost", "HTTP_X_REQUESTED_WITH": "fetch", "HTTP_CACHE_CONTROL": "no-cache"},
    ],
    ids=str,
)
def test_demo_accounts_open_under_each_name_of_this_machine(
    client: Client, meta: dict[str, str], settings: Settings
) -> None:
    settings.ALLOWED_HOSTS = ["*"]
    demo.make_accounts()
    assert sign_in(client, "student", "neuron-1943", **meta).status_code == 302


@pytest.mark.parametrize(
    "meta",
    [
        {"HTTP_HOST": "testserver"},
        {"HTTP_HOST": "localhost.example.org"},
        {"HTTP_HOST": "127.0.0.1.example.org"},
        {"REMOTE_ADDR": "192.0.2.7"},
        {"REMOTE_ADDR": "::ffff:192.0.2.7"},
        {"REMOTE_ADDR": ""},
        {"HTTP_X_FORWARDED_FOR": "127.0.0.1"},
        {"HTTP_FORWARDED": "for=127.0.0.1"},
        {"HTTP_X_REAL_IP": "127.0.0.1"},
        {"HTTP_X_CLIENT_IP": "127.0.0.1"},
        {"HTTP_TRUE_CLIENT_IP": "127.0.0.1"},
        {"HTTP_CF_CONNECTING_IP": "127.0.0.1"},
        {"HTTP_CF_RAY": "1"},
        {"HTTP_CDN_LOOP": "cloudflare"},
        {"HTTP_X_FORWARDED_HOST": "localhost"},
        {"HTTP_X_FORWARDED_PROTO": "http"},
        {"HTTP_X_FORWARDED_WHATEVER": ""},
        {"HTTP_X_FORWARDED": "127.0.0.1"},
        {"HTTP_VIA": "1.1 proxy"},
        {"HTTP_X_ENVOY_EXTERNAL_ADDRESS": "127.0.0.1"},
        {"HTTP_TAILSCALE_USER_LOGIN": "somebody"},
    ],
    ids=str,
)
def test_demo_accounts_open_from_nowhere_else(client: Client, meta: dict[str, str], settings: Settings) -> None:
    settings.ALLOWED_HOSTS = ["*"]
    demo.make_accounts()
    answer = sign_in(client, "instructor", "perceptron-1958", **{"HTTP_HOST": "localhost", **meta})
    assert "Demo accounts work only from the machine this site runs on" in answer.content.decode()
    assert who(client) is None


def test_the_demo_instructor_teaches_and_has_no_other_right(client: Client, course: Course) -> None:
    demo.make_accounts()
    sign_in(client, "instructor", "perceptron-1958", HTTP_HOST="localhost")
    pages = {
        f"/courses/{course.slug}/teaching/": 200,
        "/teaching/trouble/": 200,
        "/admin/": 302,
        "/admin/accounts/user/": 302,
    }
    assert {page: client.get(page, HTTP_HOST="localhost").status_code for page in pages} == pages


def test_a_demo_instructor_from_before_gives_the_other_rights_back() -> None:
    demo.make_accounts()
    instructor = User.objects.get(username="instructor")
    instructor.is_staff = instructor.is_superuser = True
    instructor.save()
    instructor.user_permissions.set(Permission.objects.all())
    instructor.groups.add(Group.objects.create(name="staff"))
    demo.make_accounts()
    instructor = User.objects.get(username="instructor")
    assert (instructor.role, instructor.is_staff, instructor.is_superuser) == (Role.INSTRUCTOR, False, False)
    assert instructor.get_all_permissions() == set()
    assert not instructor.groups.exists()
    assert instructor.check_password("perceptron-1958")


def test_a_demo_session_is_asked_for_its_place_at_every_request(client: Client, settings: Settings) -> None:
    settings.ALLOWED_HOSTS = ["*"]
    demo.make_accounts()
    sign_in(client, "student", "neuron-1943", HTTP_HOST="localhost")
    away: list[dict[str, Any]] = [
        {"HTTP_HOST": "site.example.org"},
        {"HTTP_HOST": "localhost", "REMOTE_ADDR": "192.0.2.7"},
        {"HTTP_HOST": "localhost", "HTTP_CF_CONNECTING_IP": "127.0.0.1"},
    ]
    for meta in away:
        answer = client.get("/accounts/password/", **meta)
        assert (answer.status_code, answer["Location"].partition("?")[0]) == (302, "/accounts/sign-in/")
    assert client.get("/accounts/password/", HTTP_HOST="localhost").status_code == 200, "at home it goes on"


@pytest.mark.parametrize(("address", "at_home"), [("127.0.0.1", True), ("192.0.2.7", False)])
def test_streams_ask_a_demo_session_for_its_place_too(
    client: Client, rf: RequestFactory, address: str, at_home: bool
) -> None:
    demo.make_accounts()
    client.force_login(User.objects.get(username="student"))
    request = rf.get("/", HTTP_HOST="localhost", REMOTE_ADDR=address)
    request.session = client.session
    PersonMiddleware(lambda _: HttpResponse()).process_request(request)
    assert async_to_sync(request.auser)().is_authenticated is at_home


def test_somebodys_own_account_is_not_made_a_demo(client: Client) -> None:
    User.objects.create_user("student", password=PASSWORD)
    demo.make_accounts()
    student = User.objects.get(username="student")
    assert not student.demo
    assert student.check_password(PASSWORD)
