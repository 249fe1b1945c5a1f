"""What ``manage.py check`` says of settings that will not do together: each check fires with its hint, or is silent."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from accounts.models import User
from config import environment
from django.core.checks import Tags, run_checks
from django.core.management import CommandError, call_command
from django.core.management.base import SystemCheckError
from grading import checks as grading_checks
from operations import checks as operations_checks
from pytest_django import Settings

ROOT = Path(__file__).resolve().parents[2]
KEY = "4uDUNoKLvdgUq8gZ2mHkXtfQy5iRnPceWbJ7sA31xF0OzG6VlE"
PRODUCTION = {
    "EMBEDDED": False,
    "DEBUG": False,
    "HTTPS": True,
    "SECRET_KEY": KEY,
    "ALLOWED_HOSTS": ["hebb.example"],
    "CELERY_BROKER_URL": "redis://redis:6379/0",
    "HEBB_BIND": "0.0.0.0",
    "HEBB_TRUSTED_PROXIES": ["*"],
    "HEBB_WORKER_THREADS": 3,
    "UNKNOWN_VARIABLES": {},
}
EMBEDDED = {
    "EMBEDDED": True,
    "HTTPS": False,
    "ALLOWED_HOSTS": ["localhost", "127.0.0.1", "[::1]"],
    "CELERY_BROKER_URL": "filesystem://localhost",
    "HEBB_BIND": "127.0.0.1",
    "HEBB_TRUSTED_PROXIES": [],
}


@pytest.fixture(autouse=True)
def a_site_in_order(settings: Any, tmp_path: Path) -> None:
    """A production site of which nothing is to be said, on any machine."""
    change(settings, PRODUCTION | {"DATA_DIR": tmp_path / "data", "STATIC_ROOT": tmp_path / "static"})


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> pytest.MonkeyPatch:
    """A machine with 8 GiB for this worker, of which nothing but what a test changes matters."""
    monkeypatch.setattr(grading_checks, "CGROUPS", tmp_path)
    (tmp_path / "memory.max").write_text(f"{8 * 2**30}\n")
    return monkeypatch


def change(settings: Any, values: dict[str, Any]) -> None:
    for name, value in values.items():
        setattr(settings, name, value)


def said() -> dict[str, str]:
    """The hints of all that is said of this site, by id."""
    found = run_checks(include_deployment_checks=True)
    return {str(message.id): str(message.hint) for message in found if str(message.id).startswith("hebb.")}


@pytest.mark.parametrize("site", [{}, EMBEDDED, EMBEDDED | {"SECRET_KEY": "k", "DEBUG": True}])
def test_nothing_is_said_of_a_site_in_order(settings: Settings, site: dict[str, Any]) -> None:
    change(settings, site)
    assert said() == {}


@pytest.mark.parametrize(
    ("wrong", "name", "hint"),
    [
        ({"DEBUG": True}, "hebb.E001", "Unset HEBB_DEBUG."),
        ({"SECRET_KEY": "k" * 50}, "hebb.W001", 'python3 -c "import secrets; print(secrets.token_urlsafe(50))"'),
        ({"SECRET_KEY": f"please-change-me-{KEY}"}, "hebb.W001", "Everybody signs in anew then."),
        ({"ALLOWED_HOSTS": ["hebb.example.org"]}, "hebb.W002", "Name the hosts under which students reach the site"),
        ({"HTTPS": False}, "hebb.W003", "Put a proxy with a certificate before the site and unset HEBB_HTTPS."),
        ({"HEBB_TRUSTED_PROXIES": []}, "hebb.W004", "Set HEBB_TRUSTED_PROXIES to the proxy's address"),
        (EMBEDDED | {"ALLOWED_HOSTS": ["hebb.example"]}, "hebb.W005", "Set DATABASE_URL, or unset ALLOWED_HOSTS: "),
        (EMBEDDED | {"CELERY_BROKER_URL": "redis://r"}, "hebb.W005", "Set DATABASE_URL, or unset CELERY_BROKER_URL: "),
        (EMBEDDED | {"HEBB_BIND": "0.0.0.0"}, "hebb.W005", "Set DATABASE_URL, or unset HEBB_BIND: "),
        ({"UNKNOWN_VARIABLES": {"HEBB_BOND": "HEBB_BIND"}}, "hebb.W007", "Did you mean HEBB_BIND?"),
        ({"UNKNOWN_VARIABLES": {"HEBB_Q": ""}}, "hebb.W007", "docs/operations.md lists the variables; unset this"),
        ({"HEBB_GRADING_SECONDS": 599}, "hebb.W009", "Set HEBB_GRADING_SECONDS to 600 or more; 900 is the default."),
        ({"HEBB_LEASE_SECONDS": 9}, "hebb.W010", "Set HEBB_LEASE_SECONDS to 10 or more; 30 is the default."),
        ({"HEBB_SWEEP_SECONDS": 31}, "hebb.W011", "Set HEBB_SWEEP_SECONDS to HEBB_LEASE_SECONDS (30) or less"),
        ({"HEBB_WORKER_THREADS": 2}, "hebb.W012", "Set HEBB_WORKER_THREADS to 3 or more, or serve fewer queues"),
    ],
)
def test_what_is_wrong_is_said_alone_with_what_to_do(
    settings: Settings, wrong: dict[str, Any], name: str, hint: str
) -> None:
    change(settings, wrong)
    assert list(said()) == [name]
    assert hint in said()[name]


@pytest.mark.parametrize(
    "right",
    [
        {"DEBUG": True, "HTTPS": False, "ALLOWED_HOSTS": ["localhost", "127.0.0.1"]},
        {"HEBB_WORKER_QUEUES": ["instant"], "HEBB_WORKER_THREADS": 1, "HEBB_GRADING_SECONDS": 60},
        {"HEBB_GRADING_SECONDS": 600, "HEBB_LEASE_SECONDS": 10, "HEBB_SWEEP_SECONDS": 10},
        {"ALLOWED_HOSTS": ["example.edu"]},
    ],
)
def test_what_is_unusual_and_right_is_let_be(settings: Settings, right: dict[str, Any]) -> None:
    change(settings, right)
    assert said() == {}


@pytest.mark.parametrize("inside", ["DATA_DIR", "HEBB_COURSE_DIRS"])
def test_secrets_among_static_files(settings: Settings, tmp_path: Path, inside: str) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "static")
    folder = tmp_path / "link" / "inner"
    change(settings, {inside: [folder] if inside == "HEBB_COURSE_DIRS" else folder})
    assert said() == {"hebb.E002": "Set HEBB_STATIC_DIR to a folder that holds nothing else."}


@pytest.mark.parametrize(("site", "kind", "names"), [
    (EMBEDDED, "nfs4", {"hebb.W006"}),
    (EMBEDDED, "ext4", set()),
    ({}, "nfs4", set()),
])  # fmt: skip
def test_sqlite_on_a_network_file_system(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, site: dict[str, Any], kind: str, names: set[str]
) -> None:
    change(settings, site)
    monkeypatch.setattr(operations_checks, "_file_system_of", lambda _: kind)
    assert set(said()) == names
    assert said().get("hebb.W006", "") in ("", "Set HEBB_DATA_DIR to a folder on a disk of this machine.")


def test_the_file_system_is_that_of_the_nearest_mount() -> None:
    assert operations_checks._file_system_of(Path("/proc/self")) == "proc"
    assert operations_checks._file_system_of(Path("/")) not in ("", "proc")


@pytest.mark.parametrize(
    ("threads", "queues", "fits"),
    [
        (5, ["instant", "model", "training"], True),  # 3 × 2048 + 1024 + 256
        (6, ["instant", "model", "training"], False),
        (9, ["model"], True),  # one place is kept for what is lighter: 8 × 1024
        (10, ["model"], False),
        (32, ["instant"], True),
    ],
)
def test_gradings_fit_into_memory(
    settings: Settings, machine: pytest.MonkeyPatch, threads: int, queues: list[str], fits: bool
) -> None:
    change(settings, {"HEBB_WORKER_THREADS": threads, "HEBB_WORKER_QUEUES": queues})
    hint = "Lower HEBB_WORKER_THREADS, or give the worker more memory (with Docker: HEBB_WORKER_MEMORY)."
    assert said() == ({} if fits else {"hebb.W013": hint})


def test_a_machine_without_control_groups_has_its_own_memory(
    settings: Settings, machine: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "memory.max").unlink()
    settings.HEBB_WORKER_THREADS = 1_000_000
    assert set(said()) == {"hebb.W013"}


@pytest.mark.django_db
def test_a_demo_account_in_production(settings: Settings, alice: User) -> None:
    def found() -> dict[str | None, str | None]:
        return {one.id: one.hint for one in run_checks(tags=[Tags.database], databases=["default"])}

    settings.EMBEDDED = True
    call_command("make_demo_accounts")
    assert found() == {}
    settings.EMBEDDED = False
    assert found()["hebb.E003"] == "Erase it: manage.py erase_user instructor"
    with pytest.raises(SystemCheckError, match="'student' is a demo account with a printed password"):
        call_command("prepare")
    for name in ("student", "instructor"):
        call_command("erase_user", name, "--no-input")
    assert found() == {}


def test_production_is_given_no_demo_accounts() -> None:
    with pytest.raises(CommandError, match="DATABASE_URL is set: a production site has no accounts with printed"):
        call_command("make_demo_accounts")


def test_a_mistyped_variable_is_known_by_its_likeness(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HEBB_WORKER_THREAD", "HEBB_Q", "HEBB_TEST_ALL", "HEBB_COURSES"):
        monkeypatch.setenv(name, "1")
    found = environment.unknown()
    assert (found["HEBB_WORKER_THREAD"], found["HEBB_Q"]) == ("HEBB_WORKER_THREADS", "")
    assert found.keys() & {"HEBB_TEST_ALL", "HEBB_COURSES"} == set()


@pytest.mark.parametrize(("command", "wrong"), [
    ("web", {"HEBB_TRUSTED_PROXIES": []}),
    ("worker", {"HEBB_WORKER_THREADS": 2}),
])  # fmt: skip
def test_what_only_one_process_is_told_is_checked_when_it_starts(
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    command: str,
    wrong: dict[str, Any],
) -> None:
    change(settings, wrong)
    monkeypatch.setattr("uvicorn.run", lambda *_, **__: None)
    monkeypatch.setattr("config.celery.app.worker_main", lambda _: None)
    monkeypatch.setattr("operations.static_files.collect", lambda: True)
    call_command(command)
    assert re.findall(r"hebb\.[EW]\d+", capsys.readouterr().err) == [
        {"web": "hebb.W004", "worker": "hebb.W012"}[command]
    ]


def identifiers(folder: str, pattern: str) -> set[str]:
    """The ids that files of ``folder`` write."""
    return set(re.findall(r"hebb\.[EW]\d{3}", "".join(path.read_text() for path in ROOT.glob(f"{folder}/{pattern}"))))


def test_the_operators_manual_lists_all_checks_and_only_those() -> None:
    ids = identifiers("platform", "*/*checks.py")
    assert len(ids) > 10
    assert re.findall(
        r"^\| `(hebb\.[EW]\d{3})` \|", (ROOT / "docs" / "operations.md").read_text(), re.MULTILINE
    ) == sorted(ids)


def test_every_check_is_tested() -> None:
    assert identifiers("platform", "*/*checks.py") - identifiers("tests", "*/*checks.py") == set()
