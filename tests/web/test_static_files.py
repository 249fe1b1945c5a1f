"""Static files: gathered once, under names that say their contents, compressed, and kept by browsers for ever."""

from __future__ import annotations

import gzip
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.http import HttpRequest, HttpResponse
from operations import static_files
from operations.static_serving import StaticFilesMiddleware
from pytest_django import Settings

ROOT = Path(__file__).parents[2]


@pytest.fixture
def root(settings: Settings, tmp_path: Path) -> Path:
    root = settings.STATIC_ROOT = tmp_path / "static"
    settings.STATICFILES_DIRS = [tmp_path / "sources"]
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "site.css").write_text("p { color: red }\n" * 200)
    return root


def hashed(root: Path, name: str) -> Path:
    return root / str(json.loads((root / "staticfiles.json").read_text())["paths"][name])


def test_they_are_gathered_once(root: Path) -> None:
    assert static_files.collect() is True
    assert static_files.collect() is False
    assert re.fullmatch(r"site\.[0-9a-f]{12}\.css", hashed(root, "site.css").name)


def test_each_has_a_compressed_copy(root: Path) -> None:
    static_files.collect()
    kept = hashed(root, "site.css")
    assert gzip.decompress(kept.with_name(f"{kept.name}.gz").read_bytes()) == kept.read_bytes()
    assert kept.with_name(f"{kept.name}.br").stat().st_size < kept.with_name(f"{kept.name}.gz").stat().st_size


def test_a_change_is_gathered_anew_and_who_still_uses_the_old_finds_it(root: Path, tmp_path: Path) -> None:
    static_files.collect()
    before = hashed(root, "site.css")
    (tmp_path / "sources" / "site.css").write_text("p { color: blue }\n" * 200)
    assert static_files.collect() is True
    assert hashed(root, "site.css") != before
    assert "red" in before.read_text()
    assert "blue" in hashed(root, "site.css").read_text()
    assert {path.name for path in tmp_path.iterdir()} == {"static", "static.lock", "sources"}


def test_after_a_change_all_of_them_are_served(root: Path, tmp_path: Path, settings: Settings) -> None:
    """Sizes that were noted of the files of before lack the new ones: the site did not start after an update."""
    settings.STORAGES = {"staticfiles": {"BACKEND": "servestatic.storage.CompressedManifestStaticFilesStorage"}}
    settings.SERVESTATIC_USE_MANIFEST = True
    static_files.collect()
    (tmp_path / "sources" / "site.css").write_text("p { color: blue }\n" * 200)
    static_files.collect()
    assert "stats" not in json.loads((root / "staticfiles.json").read_text())

    async def page(request: HttpRequest) -> HttpResponse:
        return HttpResponse(request.path)

    served = StaticFilesMiddleware(page).files
    assert f"/static/{hashed(root, 'site.css').name}" in served


def test_what_was_broken_off_is_gathered_again(root: Path) -> None:
    static_files.collect()
    (root / static_files.MARK).unlink()
    assert static_files.collect() is True
    assert hashed(root, "site.css").exists()


def test_the_site_serves_them_for_ever_and_its_pages_compressed(tmp_path: Path) -> None:
    script = (
        "import django; django.setup()\n"
        "from django.core.management import call_command; call_command('prepare', verbosity=0)\n"
        "from django.test import Client; from django.templatetags.static import static\n"
        "from django.conf import settings\n"
        "(settings.STATIC_ROOT / 'bundle' / 'site.0123456789ab.css').write_text('of an earlier build')\n"
        "client = Client(headers={'accept-encoding': 'gzip'})\n"
        "page = client.get('/accounts/sign-in/'); file = client.get(static('bundle/site.css'))\n"
        "list(file); print(page['Content-Encoding'], file['Content-Encoding'], file['Cache-Control'], sep='; ')\n"
        "(chunk, *_) = (settings.STATIC_ROOT / 'bundle' / 'chunks').glob('vim-keys-*.js')\n"
        "part = client.get(f'/static/bundle/chunks/{chunk.name}'); list(part); print(part['Cache-Control'])\n"
        "old = client.get('/static/bundle/site.0123456789ab.css'); print(old.status_code, b''.join(old))\n"
    )
    environment = {
        "PATH": "/usr/bin:/bin",
        "HEBB_DATA_DIR": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "PYTHONPATH": f"{ROOT}:{ROOT / 'platform'}",
        "HEBB_COURSE_DIRS": str(tmp_path / "course"),
    }
    from tests.small_course import write_course

    write_course(tmp_path / "course")
    said = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stderr
    assert said.stdout.splitlines()[-3:] == [
        "gzip; gzip; max-age=315360000, public, immutable",
        "max-age=315360000, public, immutable",
        "200 b'of an earlier build'",
    ]
