"""``python -m graders data``: what data sets are here, getting real ones, making the twins."""

from __future__ import annotations

import argparse
import json
from typing import Any

from graders.datasets import store
from graders.datasets.fetching import fetch, state
from graders.datasets.registry import DATA_SETS


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What ``data`` takes."""
    parser.add_argument("action", choices=("list", "fetch", "build"))
    parser.add_argument("name", metavar="NAME", nargs="?", help="the data set to fetch")
    parser.add_argument("--url", default="", help="where the real file lies, when not where it is known to")
    parser.add_argument("--sha256", default="", help="of that file; required when none is known")


def run(options: argparse.Namespace) -> int:
    """Do it; raises `store.DataError` when it cannot be done."""
    if options.action == "fetch":
        if not options.name:
            raise store.DataError("fetch: expected the NAME of a data set")
        size = fetch(options.name, url=options.url, sha256=options.sha256)
        found: Any = {"name": options.name, "bytes": size, "state": "real"}
        lines = [f"{options.name}: {size:,} bytes came, as expected; the real one is in use now."]
    elif options.action == "build":
        where = store.prepare()
        found = {"folder": str(where)}
        lines = [f"All data sets are in {where}."]
    else:
        found = [_entry(name) for name in DATA_SETS]
        lines = [line for entry in found for line in _shown(entry)]
    print(json.dumps(found, indent=2, ensure_ascii=False) if options.json else "\n".join(lines))
    return 0


def _entry(name: str) -> dict[str, str]:
    known = DATA_SETS[name]
    return {
        "name": name,
        "state": state(name, store.folder()),
        "about": known.about,
        "source": known.source,
        "licence": known.licence,
        "url": known.url,
        "sha256": known.sha256,
    }


def _shown(entry: dict[str, str]) -> list[str]:
    return [
        f"{entry['name']:13} {entry['state']:8} {entry['about']}",
        f"{'':22} source: {entry['source']}",
        f"{'':22} licence of the real one: {entry['licence']}",
    ]
