"""Every variable: what is taken, what is refused and in which words; and that each is documented."""

from __future__ import annotations

import os
import re
import stat
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from config import environment, services
from django.core.exceptions import ImproperlyConfigured

from graders.exercise.course import VARIABLE
from graders.sandbox.client import SandboxError
from graders.sandbox.isolation import must_have_control_groups

ROOT = Path(__file__).resolve().parents[2]
PRODUCTION = {
    "DATABASE_URL": "postgresql://hebb:secret@db:5432/hebb",
    "CELERY_BROKER_URL": "redis://redis:6379/0",
    "SECRET_KEY": "k" * 50,
    "ALLOWED_HOSTS": "hebb.example",
}


hosts = partial(services.allowed_hosts, embedded=False)
broker = partial(services.broker, Path("unused"), embedded=False)


def check(tmp_path: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """``manage.py check`` with only these variables of ours."""
    clean = {name: value for name, value in os.environ.items() if name in ("PATH", "LANG", "HOME", "TMPDIR")}
    return subprocess.run(
        [sys.executable, "manage.py", "check"],
        cwd=ROOT,
        env={**clean, "HEBB_DATA_DIR": str(tmp_path), **variables},
        capture_output=True,
        text=True,
        check=False,
    )


def test_it_runs_with_no_variable_at_all(tmp_path: Path) -> None:
    assert check(tmp_path).returncode == 0
    assert (tmp_path / "secret-key").stat().st_mode & 0o777 == stat.S_IRUSR | stat.S_IWUSR


def test_it_runs_in_production_with_what_production_needs(tmp_path: Path) -> None:
    answer = check(tmp_path, **PRODUCTION)
    assert answer.returncode == 0, answer.stderr
    assert not (tmp_path / "secret-key").exists()


@pytest.mark.parametrize(
    ("variables", "is_open"),
    [({}, True), (PRODUCTION, False), (PRODUCTION | {"HEBB_SIGN_UP": "1"}, True), ({"HEBB_SIGN_UP": "0"}, False)],
)
def test_sign_up_is_open_where_it_is_embedded_or_asked_for(
    tmp_path: Path, variables: dict[str, str], is_open: bool
) -> None:
    command = [sys.executable, "-c", "from config.settings import HEBB_SIGN_UP; print(HEBB_SIGN_UP)"]
    paths = {"PYTHONPATH": f"{ROOT}:{ROOT / 'platform'}", "HEBB_DATA_DIR": str(tmp_path)}
    answer = subprocess.run(command, env={**paths, **variables}, capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == str(is_open)


@pytest.mark.parametrize(
    ("variable", "value", "words"),
    [
        ("DATABASE_URL", "mysql://root@db/hebb", "expected postgresql://USER:PASSWORD@HOST:PORT/NAME, got mysql:…"),
        ("CELERY_BROKER_URL", "", "expected redis://HOST:PORT/NUMBER or amqp://USER:PASSWORD@HOST:PORT/VHOST, got"),
        ("CELERY_BROKER_URL", "sqs://key:secret@", "got sqs:…"),
        ("SECRET_KEY", "", "expected a secret of at least 32 characters, got nothing"),
        ("SECRET_KEY", "short", "expected a secret of at least 32 characters, got 5 characters"),
        ("ALLOWED_HOSTS", "", "expected the host names of this site, separated by commas, got nothing"),
        ("ALLOWED_HOSTS", "*", "got '*', which is every name"),
        ("HEBB_PORT", "http", "expected a whole number from 1 to 65535, got 'http'"),
        ("HEBB_PORT", "70000", "expected a whole number from 1 to 65535, got '70000'"),
        ("HEBB_DEBUG", "yes", "expected 1 or 0, got 'yes'"),
        ("HEBB_DATA_DIR", "data", "expected an absolute path, got 'data'"),
        ("HEBB_DATA_DIR", "/proc/hebb", "expected a folder that can be made and written, got /proc/hebb"),
        ("HEBB_COURSE_DIR", str(ROOT), "it is called HEBB_COURSE_DIRS now and may list several folders"),
        ("HEBB_COURSE_DIRS", "/tmp", "expected a folder with exercises/ and reference_solutions/, got /tmp"),
        ("HEBB_COURSE_DIRS", f"{ROOT},/tmp", "expected a folder with exercises/ and reference_solutions/, got /tmp"),
        ("HEBB_COURSE_DIRS", f"{ROOT}, {ROOT}", f"expected each folder once, got {ROOT}, {ROOT}"),
        ("HEBB_TIME_ZONE", "Mars", "expected a time zone such as Europe/London, got 'Mars'"),
        ("HEBB_WORKER_QUEUES", "instant,slow", "expected some of instant, model, training, got slow"),
        ("HEBB_LOG_LEVEL", "LOUD", "expected DEBUG, INFO, WARNING or ERROR, got 'LOUD'"),
        ("HEBB_MAIL_URL", "http://mail.example", "expected smtp://USER:PASSWORD@HOST:PORT or smtps://"),
        ("HEBB_MAIL_FROM", "Hebb", "expected a mail address such as Hebb <hebb@example.org>, got 'Hebb'"),
        ("HEBB_ISOLATION", "Strict", "expected standard or strict, got 'Strict'"),
    ],
)
def test_what_will_not_do_is_refused_by_name(tmp_path: Path, variable: str, value: str, words: str) -> None:
    answer = check(tmp_path, **{**PRODUCTION, variable: value})
    assert answer.returncode == 1
    assert answer.stderr.startswith(f"Hebb cannot start. {variable}: ")
    assert words in answer.stderr
    assert "secret@" not in answer.stderr


WITHOUT_A_SCHEME = "expected the host names of this site, separated by commas, without https://, port or path, got"
PERCENT = "got an address whose host and port cannot be read; percent-encode special characters of user and password"


@pytest.mark.parametrize(
    ("ask", "variable", "value", "words"),
    [
        (hosts, "ALLOWED_HOSTS", "https://hebb.example", f"{WITHOUT_A_SCHEME} 'https://hebb.example'"),
        (hosts, "ALLOWED_HOSTS", "a.example, hebb.example:8443", f"{WITHOUT_A_SCHEME} 'hebb.example:8443'"),
        (hosts, "ALLOWED_HOSTS", "hebb.example/", f"{WITHOUT_A_SCHEME} 'hebb.example/'"),
        (services.bind, "HEBB_BIND", "10.0.0.0/8", "expected an address of this machine, such as 127.0.0.1 or 0.0.0.0"),
        (services.bind, "HEBB_BIND", "0.0.0.0:80", "got '0.0.0.0:80'"),
        (services.trusted_proxies, "HEBB_TRUSTED_PROXIES", "10.0.0.5,proxy", "separated by commas, or *, got 'proxy'"),
        (
            services.trusted_proxies,
            "HEBB_TRUSTED_PROXIES",
            "10.0.0.5/24",
            "addresses or networks such as 10.0.0.5 or 1",
        ),
        (services.postgresql, "DATABASE_URL", "postgresql://u:se/cret@db:5432/hebb", PERCENT),
        (services.postgresql, "DATABASE_URL", "postgresql://u:12#cret@db/hebb", PERCENT),
        (services.postgresql, "DATABASE_URL", "postgresql://u:12?cret@db/hebb", PERCENT),
        (services.postgresql, "DATABASE_URL", "postgresql://db:99999/hebb", PERCENT),
        (broker, "CELERY_BROKER_URL", "redis://:se/cret@redis:6379/0", PERCENT),
        (services.queues, "HEBB_WORKER_QUEUES", ",", "expected some of instant, model, training, got none"),
        (services.log_level, "HEBB_LOG_LEVEL", "QUIET", "expected DEBUG, INFO, WARNING or ERROR, got 'QUIET'"),
    ],
)
def test_what_would_fail_later_is_refused_at_the_start(
    monkeypatch: pytest.MonkeyPatch, ask: Callable[..., Any], variable: str, value: str, words: str
) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(ImproperlyConfigured) as refusal:
        ask()
    assert str(refusal.value).startswith(f"{variable}: expected ")
    assert words in str(refusal.value)
    assert "cret" not in str(refusal.value)


@pytest.mark.parametrize(
    ("ask", "variable", "value", "read"),
    [
        (hosts, "ALLOWED_HOSTS", "hebb.example, .b.example,[::1]", ["hebb.example", ".b.example", "[::1]"]),
        (services.bind, "HEBB_BIND", "::", "::"),
        (services.bind, "HEBB_BIND", "localhost", "localhost"),
        (services.trusted_proxies, "HEBB_TRUSTED_PROXIES", "10.0.0.5, fd00::/8", ["10.0.0.5", "fd00::/8"]),
        (services.trusted_proxies, "HEBB_TRUSTED_PROXIES", "10.0.0.5,*", ["*"]),
        (services.trusted_proxies, "HEBB_TRUSTED_PROXIES", "", []),
        (services.log_level, "HEBB_LOG_LEVEL", "debug", "DEBUG"),
    ],
)
def test_what_is_read(
    monkeypatch: pytest.MonkeyPatch,
    ask: Callable[..., Any],
    variable: str,
    value: str,
    read: list[str] | str,
) -> None:
    monkeypatch.setenv(variable, value)
    assert ask() == read


@pytest.mark.parametrize("url", ["postgresql:///hebb", "postgresql://u:p%40s%2Fs@[::1]:5432/hebb?sslmode=require"])
def test_addresses_of_databases(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    assert services.postgresql()["NAME"] == "hebb"


@pytest.mark.parametrize("url", ["amqp://guest:guest@rabbit:5672//", "rediss://:p%2Fw@redis:6379/0"])
def test_addresses_of_brokers(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("CELERY_BROKER_URL", url)
    assert broker().url == url


def test_a_data_folder_that_cannot_be_written_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK | os.X_OK)
    monkeypatch.setenv("HEBB_TEST", str(tmp_path))
    assert environment.folder("HEBB_TEST", tmp_path) == tmp_path
    with pytest.raises(
        ImproperlyConfigured, match=f"HEBB_TEST: expected a folder that this user may write, got {tmp_path}"
    ):
        environment.folder("HEBB_TEST", tmp_path, written=True)


@pytest.mark.parametrize(("value", "strict"), [("", False), ("standard", False), (" strict ", True)])
def test_the_engine_reads_which_isolation_is_demanded(value: str, strict: bool) -> None:
    assert must_have_control_groups({"HEBB_ISOLATION": value}) is strict


def test_the_engine_takes_no_other_isolation_for_the_weaker_one() -> None:
    with pytest.raises(SandboxError, match="HEBB_ISOLATION: expected standard or strict, got 'Strict'"):
        must_have_control_groups({"HEBB_ISOLATION": "Strict"})


@pytest.mark.parametrize(
    ("url", "embedded", "expected"),
    [
        ("", True, (True, "console", 25, "", "", False, False)),
        ("", False, (False, "console", 25, "", "", False, False)),
        ("smtp://u%40b.org:p%2Fs@mail.b.org", False, (True, "smtp", 587, "u@b.org", "p/s", False, True)),
        ("smtps://u:p@mail.b.org:4650", True, (True, "smtp", 4650, "u", "p", True, False)),
        ("smtp-plain://localhost", False, (True, "smtp", 25, "", "", False, False)),
    ],
)
def test_how_mail_is_sent(
    monkeypatch: pytest.MonkeyPatch, url: str, embedded: bool, expected: tuple[object, ...]
) -> None:
    monkeypatch.setenv("HEBB_MAIL_URL", url)
    found = services.mail(embedded=embedded)
    backend = found.backend.split(".")[-2]
    assert (found.sent, backend, found.port, found.user, found.password, found.ssl, found.starttls) == expected


def test_a_secret_is_made_once(tmp_path: Path) -> None:
    path = tmp_path / "secret"
    assert environment.kept_secret(path) == environment.kept_secret(path)
    assert len(path.read_text()) >= services.SHORTEST_SECRET
    assert list(tmp_path.iterdir()) == [path]


def test_a_whole_number_is_within_its_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HEBB_TEST", "-1")
    with pytest.raises(ImproperlyConfigured, match="HEBB_TEST: expected a whole number from 1 to 5, got '-1'"):
        environment.integer("HEBB_TEST", 1, low=1, high=5)


def variables_read() -> set[str]:
    """The names that settings and services ask the environment for; one of them is the engine's, too."""
    text = "".join((ROOT / "platform" / "config" / name).read_text() for name in ("settings.py", "services.py"))
    return set(re.findall(r'environment\.\w+\(\s*"([A-Z_]+)"', text)) | {VARIABLE}


@pytest.mark.parametrize("document", ["docs/operations.md", ".env.example"])
def test_every_variable_is_documented(document: str) -> None:
    documented = set(re.findall(r"\b[A-Z][A-Z_]{3,}\b", (ROOT / document).read_text()))
    assert variables_read() - documented == set()


def test_no_variable_is_documented_that_nobody_reads() -> None:
    example = re.findall(r"^#? ?([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.MULTILINE)
    read_elsewhere = {"HEBB_COURSES", "HEBB_WORKER_MEMORY", "POSTGRES_PASSWORD"}
    assert set(example) - variables_read() - read_elsewhere == set()
