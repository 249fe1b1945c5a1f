"""Gathers the site's static files with hashed names and compressed copies, so that browsers keep them for ever."""

from __future__ import annotations

import fcntl
import hashlib
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.contrib.staticfiles.management.commands.collectstatic import Command as CollectStatic
from django.core.management import call_command
from servestatic.storage import CompressedManifestStaticFilesStorage

MARK = "fingerprint"
"""The file beside the gathered ones that says what they were gathered from."""

LAST = (CompressedManifestStaticFilesStorage.manifest_name, MARK)


class Gathering(CompressedManifestStaticFilesStorage):  # type: ignore[misc]  # it comes without types
    """Notes no sizes of files in the manifest: those would be of what `STATIC_ROOT` held before, without the new ones,
    and who serves by them does not start.
    """

    def add_stats_to_manifest(self) -> None:
        """Leave the manifest as it is."""


def collect() -> bool:
    """Bring ``STATIC_ROOT`` up to date; whether anything had to be done.

    A name says its contents, so nothing that is served changes and nothing goes: processes and pages that still use
    the files of before find them. The list of names and the fingerprint come last.
    """
    root = Path(settings.STATIC_ROOT)
    fingerprint = _fingerprint()
    if _gathered_from(root) == fingerprint:
        return False
    with _alone(root):
        if _gathered_from(root) == fingerprint:
            return False  # another process has just done it
        _gather(root, fingerprint)
    return True


def _fingerprint() -> str:
    """SHA-256 of the names and contents of all source files."""
    digest = hashlib.sha256(Gathering.__name__.encode())  # another one than of manifests with sizes: those go
    for finder in get_finders():
        for path, storage in sorted(finder.list([]), key=lambda found: str(found[0])):
            with storage.open(path) as file:
                digest.update(f"{path}\0".encode() + hashlib.sha256(file.read()).digest())
    return digest.hexdigest()


def _gathered_from(root: Path) -> str:
    try:
        return (root / MARK).read_text(encoding="ascii")
    except FileNotFoundError:
        return ""


def _gather(root: Path, fingerprint: str) -> None:
    """Gather into a folder beside ``root`` and move each file in: whenever this is broken off, what was there works."""
    with tempfile.TemporaryDirectory(dir=root.parent, prefix=f"{root.name}.") as name:
        fresh = Path(name)
        command = CollectStatic()
        command.storage = Gathering(location=name)
        call_command(command, interactive=False, verbosity=0)
        (fresh / MARK).write_text(fingerprint, encoding="ascii")
        files = [path.relative_to(fresh) for path in fresh.rglob("*") if path.is_file()]
        for path in sorted(files, key=lambda path: LAST.index(path.name) if path.name in LAST else -1):
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (fresh / path).replace(root / path)


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    """One process at a time."""
    root.parent.mkdir(parents=True, exist_ok=True)
    with root.with_name(f"{root.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
