"""The services Hebb leans on and the names it goes by, as the environment gives them."""

from __future__ import annotations

import ipaddress
import os
import re
import zoneinfo
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

from config import environment
from graders.exercise import CourseFolderError, courses_of
from graders.exercise.tiers import QUEUES

SHORTEST_SECRET = 32
POSTGRESQL = "postgresql://USER:PASSWORD@HOST:PORT/NAME"
HOST = re.compile(r"\.?[\w.-]+|\[[\da-fA-F:.]+\]")
MAIL = "smtp://USER:PASSWORD@HOST:PORT or smtps://USER:PASSWORD@HOST:PORT"
BROKERS = "redis://HOST:PORT/NUMBER or amqp://USER:PASSWORD@HOST:PORT/VHOST"


def secret_key() -> str:
    """Production's ``SECRET_KEY``: given, and long."""
    expected = f"a secret of at least {SHORTEST_SECRET} characters"
    value = environment.required("SECRET_KEY", expected)
    if len(value) < SHORTEST_SECRET:
        raise environment.refuse("SECRET_KEY", expected, f"{len(value)} characters")
    return value


def kept_secret_key(folder: Path) -> str:
    """The embedded ``SECRET_KEY``: the one given, else one made at the first start and kept in ``folder``."""
    return environment.text("SECRET_KEY") or environment.kept_secret(folder / "secret-key")


def allowed_hosts(*, embedded: bool) -> list[str]:
    """The host names this site answers to: this machine's when embedded, else those given, never ``*``."""
    expected = "the host names of this site, separated by commas"
    if embedded:
        hosts = environment.words("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")
    else:
        environment.required("ALLOWED_HOSTS", expected)
        hosts = environment.words("ALLOWED_HOSTS")
    if "*" in hosts:
        raise environment.refuse("ALLOWED_HOSTS", expected, "'*', which is every name")
    if strange := [host for host in hosts if not HOST.fullmatch(host)]:
        raise environment.refuse("ALLOWED_HOSTS", f"{expected}, without https://, port or path", repr(strange[0]))
    return hosts


def bind() -> str:
    """The address that the web server listens on."""
    value = environment.text("HEBB_BIND", "127.0.0.1")
    if value != "localhost" and (not _is_network(value) or "/" in value):
        raise environment.refuse("HEBB_BIND", "an address of this machine, such as 127.0.0.1 or 0.0.0.0", repr(value))
    return value


def trusted_proxies() -> list[str]:
    """The addresses and networks whose ``X-Forwarded-*`` count; ``*`` for all."""
    proxies = environment.words("HEBB_TRUSTED_PROXIES")
    if strange := [proxy for proxy in proxies if proxy != "*" and not _is_network(proxy)]:
        expected = "addresses or networks such as 10.0.0.5 or 10.0.0.0/24, separated by commas, or *"
        raise environment.refuse("HEBB_TRUSTED_PROXIES", expected, repr(strange[0]))
    return ["*"] if "*" in proxies else proxies


def _is_network(value: str) -> bool:
    try:
        ipaddress.ip_network(value)
    except ValueError:
        return False
    return True


def time_zone() -> str:
    """The zone whose clock the pages show."""
    name = environment.text("HEBB_TIME_ZONE", "UTC")
    if name not in zoneinfo.available_timezones():
        raise environment.refuse("HEBB_TIME_ZONE", "a time zone such as Europe/London", repr(name))
    return name


def courses() -> list[Path]:
    """The folders of the courses, each with ``exercises/`` and ``reference_solutions/``."""
    try:
        return [course.folder for course in courses_of(os.environ)]
    except CourseFolderError as error:
        raise ImproperlyConfigured(f"{error}. See docs/operations.md.") from error


def sqlite(folder: Path) -> dict[str, Any]:
    """One file in ``folder``; readers never wait for the writer, and a writer waits its turn instead of failing.

    ``IMMEDIATE`` takes the write lock when a transaction begins: one that reads first and writes later would
    otherwise fail at once, whatever the timeout, when another wrote in between.
    """
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": folder / "hebb.sqlite3",
        "OPTIONS": {
            "timeout": 5,
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        },
        "TEST": {"NAME": folder / "test.sqlite3"},  # a file, for tests use several threads too
    }


def postgresql() -> dict[str, Any]:
    """The database at ``DATABASE_URL``."""
    url = environment.required("DATABASE_URL", POSTGRESQL)
    if not url.startswith(("postgresql://", "postgres://")):
        raise environment.refuse("DATABASE_URL", POSTGRESQL, f"{url.partition(':')[0]}:…")
    _refuse_a_torn_url("DATABASE_URL", POSTGRESQL, url)
    return dict(dj_database_url.parse(url))


@dataclass(frozen=True)
class Broker:
    """What Celery needs to know of its broker; ``transport`` is a class of ours, or ``None`` for kombu's own."""

    url: str
    transport: str | None = None
    options: dict[str, Any] = field(default_factory=dict)


def broker(folder: Path, *, embedded: bool) -> Broker:
    """The broker at ``CELERY_BROKER_URL``; embedded, files in ``folder`` unless one is given."""
    url = environment.text("CELERY_BROKER_URL")
    if not url and embedded:
        return _file_broker(folder / "broker")
    url = environment.required("CELERY_BROKER_URL", BROKERS)
    if not url.startswith(("redis://", "rediss://", "amqp://", "amqps://")):
        raise environment.refuse("CELERY_BROKER_URL", BROKERS, f"{url.partition(':')[0]}:…")
    _refuse_a_torn_url("CELERY_BROKER_URL", BROKERS, url)
    return Broker(url)


def _refuse_a_torn_url(name: str, expected: str, url: str) -> None:
    """Refuse what falls apart at a ``/``, ``?`` or ``#`` of a password; what came is a secret and is not repeated."""
    try:
        parts = urlsplit(url)
        torn = parts.port == 0 or "@" in parts.path + parts.query + parts.fragment
    except ValueError:
        torn = True
    if torn:
        remedy = "whose host and port cannot be read; percent-encode special characters of user and password"
        raise environment.refuse(name, expected, f"an address {remedy}")


def _file_broker(folder: Path) -> Broker:
    """Messages are files in one folder that is both in and out tray, looked into at a bell, and every 50 ms."""
    messages = folder / "messages"
    messages.mkdir(parents=True, exist_ok=True)
    options = {
        "data_folder_in": str(messages),
        "data_folder_out": str(messages),
        "control_folder": str(folder / "control"),
        "polling_interval": 0.05,
    }
    return Broker("filesystem://localhost", "grading.filebroker:Transport", options)


def queues() -> list[str]:
    """The queues this worker serves."""
    chosen = environment.words("HEBB_WORKER_QUEUES", ",".join(QUEUES))
    strange = sorted(set(chosen) - set(QUEUES))
    if strange or not chosen:
        came = ", ".join(strange) or "none"
        raise environment.refuse("HEBB_WORKER_QUEUES", f"some of {', '.join(QUEUES)}", came)
    return chosen


@dataclass(frozen=True)
class Mail:
    """How mail is sent, if it is."""

    sent: bool
    backend: str = "django.core.mail.backends.console.EmailBackend"
    host: str = "localhost"
    port: int = 25
    user: str = ""
    password: str = ""
    ssl: bool = False
    starttls: bool = False


def mail(*, embedded: bool) -> Mail:
    """The server at ``HEBB_MAIL_URL``; without one an embedded site prints its mail, and another sends none."""
    url = environment.text("HEBB_MAIL_URL")
    if not url:
        return Mail(sent=embedded)
    parts, ports = urlsplit(url), {"smtp": 587, "smtps": 465, "smtp-plain": 25}
    _refuse_a_torn_url("HEBB_MAIL_URL", MAIL, url)
    if parts.scheme not in ports or not parts.hostname:
        raise environment.refuse("HEBB_MAIL_URL", MAIL, f"{url.partition(':')[0]}:…")
    return Mail(
        sent=True,
        backend="django.core.mail.backends.smtp.EmailBackend",
        host=parts.hostname,
        port=parts.port or ports[parts.scheme],
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        ssl=parts.scheme == "smtps",
        starttls=parts.scheme == "smtp",
    )


def mail_from() -> str:
    """Whom mail says that it is from."""
    value = environment.text("HEBB_MAIL_FROM", "Hebb <hebb@localhost>")
    if "@" not in value or not value.isprintable():
        raise environment.refuse("HEBB_MAIL_FROM", "a mail address such as Hebb <hebb@example.org>", repr(value))
    return value


def log_level() -> str:
    """How much is logged."""
    level = environment.text("HEBB_LOG_LEVEL", "INFO").upper()
    if level not in ("DEBUG", "INFO", "WARNING", "ERROR"):
        raise environment.refuse("HEBB_LOG_LEVEL", "DEBUG, INFO, WARNING or ERROR", repr(level))
    return level


def logging(level: str) -> dict[str, Any]:
    """One line an event on standard error."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
        "root": {"handlers": ["stderr"], "level": level},
    }
