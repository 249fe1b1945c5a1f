"""What pages load was built from what is in the repository. Needs no Node: the build wrote its digests down."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

ASSETS = Path(__file__).parents[2] / "platform" / "assets"
DIGESTS = json.loads((ASSETS / "built" / "digests.json").read_text())
BUILD_AGAIN = "run `npm ci && npm run build` in platform/assets and commit what it writes"


def changed(digests: dict[str, str]) -> list[str]:
    """The files that are not what they were when the bundle was built."""
    now = {
        name: sha256((ASSETS / name).read_bytes()).hexdigest() if (ASSETS / name).exists() else "" for name in digests
    }
    return [name for name, digest in digests.items() if now[name] != digest]


def test_no_source_changed_since_the_build() -> None:
    assert changed(DIGESTS["sources"]) == [], BUILD_AGAIN


def test_nothing_that_was_built_changed_since() -> None:
    assert changed(DIGESTS["outputs"]) == [], BUILD_AGAIN


def test_nothing_is_served_that_was_not_built() -> None:
    bundle = ASSETS.parent / "static" / "bundle"
    served = {f"../static/bundle/{path.relative_to(bundle)}" for path in bundle.rglob("*") if path.is_file()}
    assert served == {name for name in DIGESTS["outputs"] if name.startswith("../static/")}


def test_the_lock_names_no_registry() -> None:
    assert "resolved" not in (ASSETS / "package-lock.json").read_text()


def test_pages_load_nothing_from_another_host() -> None:
    for name in DIGESTS["outputs"]:
        path = ASSETS / name
        if path.suffix == ".css":
            assert "http" not in path.read_text().replace("http://www.w3.org", "")


def test_styles_are_a_page_not_a_library() -> None:
    styles = (ASSETS.parent / "static" / "bundle" / "site.css").read_bytes()
    assert len(styles) < 80_000
