"""Serves the gathered static files, of earlier builds too; those whose names say their contents, for ever."""

from __future__ import annotations

import re
from typing import Final

from django.conf import settings
from servestatic.middleware import ServeStaticMiddleware

CHUNK: Final = re.compile(r"/bundle/chunks/[\w-]+-[0-9A-Z]{8}\.js$")
"""A part of the bundle that a page loads when it needs it; its bundler has put a hash of its contents into its name."""


class StaticFilesMiddleware(ServeStaticMiddleware):  # type: ignore[misc]  # it comes without types
    """Knows a bundler's hashes, too, and what a page that has long been open may still ask for."""

    def immutable_file_test(self, path: str, url: str) -> bool:
        """Whether the file under ``url`` never changes."""
        return bool(CHUNK.search(url)) or super().immutable_file_test(path, url)

    def add_files_from_manifest(self) -> None:
        """Serve all that was ever gathered, not only what the last gathering named."""
        self.add_files(str(settings.STATIC_ROOT), prefix=self.static_prefix)
        super().add_files_from_manifest()
