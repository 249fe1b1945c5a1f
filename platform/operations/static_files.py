"""Gathers the site's static files with hashed names and compressed copies, so that browsers keep them for ever."""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
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


def collect() -> bool:
    """Bring ``STATIC_ROOT`` up to date; whether anything had to be done.

    What is served is replaced whole: a process that starts meanwhile sees the old files or the new ones.
    """
    root = Path(settings.STATIC_ROOT)
    fingerprint = _fingerprint()
    if _gathered_from(root) == fingerprint:
        return False
    with _alone(root):
        if _gathered_from(root) == fingerprint:
            return False  # another process has just done it
        _replace(root, _gather(root.with_name(f"{root.name}.{os.getpid()}"), fingerprint))
    return True


def _fingerprint() -> str:
    """SHA-256 of the names and contents of all source files."""
    digest = hashlib.sha256()
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


def _gather(folder: Path, fingerprint: str) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    command = CollectStatic()
    command.storage = CompressedManifestStaticFilesStorage(location=str(folder))
    call_command(command, interactive=False, verbosity=0)
    (folder / MARK).write_text(fingerprint, encoding="ascii")
    return folder


def _replace(root: Path, fresh: Path) -> None:
    old = root.with_name(f"{root.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if root.exists():
        root.rename(old)
    fresh.rename(root)
    shutil.rmtree(old, ignore_errors=True)


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    """One process at a time."""
    root.parent.mkdir(parents=True, exist_ok=True)
    with root.with_name(f"{root.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
