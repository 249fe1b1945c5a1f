"""Settings of which each will do and which together will not. docs/operations.md lists the ids.

What will not do by itself is refused by ``config.environment`` before any check runs.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning, register  # Django's own name

WEB: Final = "web"
"""Checks of what only the web server is told; ``manage.py web`` runs them, and ``manage.py check --deploy``."""

WORKER: Final = "worker"
"""The same for workers."""

THIS_MACHINE: Final = frozenset({"localhost", "127.0.0.1", "::1", "[::1]"})
RESERVED: Final = ("example.org", "example.com", "example.net")
PLACEHOLDERS: Final = ("change", "secret", "example", "insecure", "password")
FEWEST_CHARACTERS: Final = 12
NETWORK_FILE_SYSTEMS: Final = frozenset({"nfs", "nfs4", "cifs", "smb3", "9p", "afs", "ceph", "glusterfs", "fuse.sshfs"})


def _is_public() -> bool:
    """Whether others may reach this site: it runs in production, under a name that is not this machine's."""
    return not settings.EMBEDDED and not THIS_MACHINE.issuperset(settings.ALLOWED_HOSTS)


@register()
def no_debug_pages_for_strangers(**_: Any) -> Iterable[CheckMessage]:
    """A debug page shows settings and source to whoever meets a fault."""
    if settings.DEBUG and _is_public():
        hint = "Unset HEBB_DEBUG. To read faults, use the log; to try things out, run an embedded site with ./run."
        yield Error("HEBB_DEBUG=1 shows this site's settings and source to strangers.", hint=hint, id="hebb.E001")


@register()
def no_secret_among_static_files(**_: Any) -> Iterable[CheckMessage]:
    """Whoever serves the folder of static files must not find the database, the kept secret or hidden tests in it."""
    static = Path(settings.STATIC_ROOT).resolve()
    for folder in (settings.DATA_DIR, *settings.HEBB_COURSE_DIRS):
        if folder.resolve().is_relative_to(static):
            hint = "Set HEBB_STATIC_DIR to a folder that holds nothing else."
            yield Error(f"HEBB_STATIC_DIR, {static}, also holds {folder}.", hint=hint, id="hebb.E002")


@register()
def the_secret_key_is_drawn_by_chance(**_: Any) -> Iterable[CheckMessage]:
    """Who guesses the key signs sessions of anybody, and knows the seed of every grading."""
    key = settings.SECRET_KEY
    guessable = len(set(key)) < FEWEST_CHARACTERS or any(word in key.lower() for word in PLACEHOLDERS)
    if guessable and not settings.EMBEDDED:
        hint = 'Make one: python3 -c "import secrets; print(secrets.token_urlsafe(50))". Everybody signs in anew then.'
        yield Warning("SECRET_KEY can be guessed.", hint=hint, id="hebb.W001")


@register()
def the_site_has_a_name(**_: Any) -> Iterable[CheckMessage]:
    """Names that are reserved for examples are nobody's."""
    for host in settings.ALLOWED_HOSTS:
        if host.endswith(RESERVED):
            hint = "Name the hosts under which students reach the site; the proxy gets a certificate for each."
            yield Warning(f"ALLOWED_HOSTS has {host}, a name for examples.", hint=hint, id="hebb.W002")


@register()
def passwords_travel_over_tls(**_: Any) -> Iterable[CheckMessage]:
    """Without TLS everybody on the way reads passwords and sessions."""
    if not settings.HTTPS and _is_public():
        hint = "Put a proxy with a certificate before the site and unset HEBB_HTTPS."
        yield Warning("HEBB_HTTPS=0: passwords and sessions travel unencrypted.", hint=hint, id="hebb.W003")


@register(WEB, deploy=True)
def the_proxy_is_known(**_: Any) -> Iterable[CheckMessage]:
    """The server speaks no TLS itself. Behind a proxy that is not trusted, all visitors share one limit of sign-ins."""
    if settings.HTTPS and not settings.HEBB_TRUSTED_PROXIES:
        hint = "Set HEBB_TRUSTED_PROXIES to the proxy's address; to * where nothing else can reach the web server."
        message = "No proxy is trusted, so all visitors seem to come from the proxy's address."
        yield Warning(message, hint=hint, id="hebb.W004")


@register()
def production_has_its_database(**_: Any) -> Iterable[CheckMessage]:
    """Without ``DATABASE_URL`` a worker hears production's doorbell and looks into an empty database of its own."""
    given = {
        "ALLOWED_HOSTS": not THIS_MACHINE.issuperset(settings.ALLOWED_HOSTS),
        "CELERY_BROKER_URL": not settings.CELERY_BROKER_URL.startswith("filesystem:"),
        "HEBB_BIND": settings.HEBB_BIND not in THIS_MACHINE,
    }
    names = ", ".join(name for name, is_production in given.items() if is_production)
    if settings.EMBEDDED and names:
        message = f"DATABASE_URL is not set, though {names} would suit a production site."
        hint = f"Set DATABASE_URL, or unset {names}: an embedded site is one machine's, with a database of its own."
        yield Warning(message, hint=hint, id="hebb.W005")


@register()
def sqlite_is_on_a_disk_of_this_machine(**_: Any) -> Iterable[CheckMessage]:
    """SQLite's write-ahead log lives in memory that its users share; over a network it loses data."""
    kind = _file_system_of(settings.DATA_DIR)
    if settings.EMBEDDED and kind in NETWORK_FILE_SYSTEMS:
        message = f"The data folder {settings.DATA_DIR} is on a network file system ({kind}), where SQLite loses data."
        hint = "Set HEBB_DATA_DIR to a folder on a disk of this machine."
        yield Warning(message, hint=hint, id="hebb.W006")


@register()
def every_variable_is_one_of_ours(**_: Any) -> Iterable[CheckMessage]:
    """A mistyped name is otherwise a default that nobody wanted."""
    for name, meant in settings.UNKNOWN_VARIABLES.items():
        hint = f"Did you mean {meant}?" if meant else "docs/operations.md lists the variables; unset this one."
        yield Warning(f"Nothing reads the variable {name}.", hint=hint, id="hebb.W007")


def _file_system_of(folder: Path) -> str:
    """The kind of the file system that ``folder`` is on, as the kernel calls it; later mounts hide earlier ones."""
    kinds = {}
    for line in Path("/proc/self/mountinfo").read_text(encoding="utf-8").splitlines():
        mount, _, system = line.partition(" - ")
        kinds[Path(mount.split()[4].replace("\\040", " "))] = system.split()[0]
    return next((kinds[path] for path in (folder.resolve(), *folder.resolve().parents) if path in kinds), "")
