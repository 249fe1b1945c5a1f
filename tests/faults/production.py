"""The production site as docker-compose.yml describes it, started without Docker."""

from __future__ import annotations

import json
import os
import re
import shlex
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Mapping
from http.cookiejar import CookieJar
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import urlencode

import yaml

ROOT = Path(__file__).resolve().parents[2]
FILLED_IN = {"POSTGRES_PASSWORD": "secret", "SECRET_KEY": "k" * 50, "ALLOWED_HOSTS": "127.0.0.1"}


def compose(chosen: Mapping[str, str] = MappingProxyType({})) -> dict[str, Any]:
    """docker-compose.yml as docker-compose understands it, with ``FILLED_IN`` and ``chosen`` as its ``.env``."""
    answer = subprocess.run(
        ["docker-compose", "--file", str(ROOT / "docker-compose.yml"), "config"],
        env={"PATH": os.environ["PATH"], **FILLED_IN, **chosen},
        capture_output=True,
        text=True,
        check=True,
    )
    return dict(yaml.safe_load(answer.stdout))


class ProductionSite:
    """The services ``prepare``, ``web`` and ``worker`` as processes: their commands and variables, our addresses."""

    def __init__(self, folder: Path, addresses: dict[str, str], port: int) -> None:
        self.address = f"http://127.0.0.1:{port}"
        self._services = compose()["services"]
        self._processes: list[subprocess.Popen[bytes]] = []
        self._here = {
            "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
            "HEBB_DATA_DIR": str(folder),
            "HEBB_BIND": "127.0.0.1",
            "HEBB_PORT": str(port),
            "HEBB_HTTPS": "0",
            "HEBB_SIGN_UP": "1",
            "HEBB_ISOLATION": "standard",  # whether control groups may be made is this machine's affair
            "HEBB_LEASE_SECONDS": "3",
            **addresses,
        }

    def run(self, service: str) -> None:
        """Run a service that ends."""
        subprocess.run(self._command(service), cwd=ROOT, env=self._environment(service), check=True)

    def start(self, service: str, **more: str) -> None:
        """Start a service that stays."""
        environment = self._environment(service) | more
        command = self._command(service)
        self._processes.append(subprocess.Popen(command, cwd=ROOT, env=environment, start_new_session=True))

    def end(self) -> None:
        """End all services and what they started."""
        for process in self._processes:
            process.terminate()
        for process in self._processes:
            try:
                process.wait(20)
            finally:
                if process.poll() is None:
                    os.killpg(process.pid, signal.SIGKILL)

    def _command(self, service: str) -> list[str]:
        command = self._services[service]["command"]
        return shlex.split(command) if isinstance(command, str) else list(command)

    def _environment(self, service: str) -> dict[str, str]:
        return {**self._services[service]["environment"], **self._here}


class Visitor:
    """Somebody with a browser that keeps cookies and sends forms."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))

    def get(self, path: str) -> str:
        with self._opener.open(self._address + path, timeout=60) as answer:
            return str(answer.read().decode())

    def answers(self, path: str) -> bool:
        """Whether the page is there."""
        try:
            return bool(self.get(path))
        except urllib.error.URLError:
            return False

    def send(self, page: str, form: dict[str, str], to: str = "") -> str:
        """Send ``form`` from ``page`` with its token; the path where that leads."""
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', self.get(page))
        assert token, f"{page} has no token"
        data = urlencode({**form, "csrfmiddlewaretoken": token[1]}).encode()
        with self._opener.open(self._address + (to or page), data, timeout=60) as answer:
            return str(answer.url.removeprefix(self._address))

    def listen(self, path: str) -> list[tuple[str, dict[str, Any]]]:
        """The events of a stream, to its end."""
        events = (text.split("\n") for text in self.get(path).split("\n\n") if text.startswith("event: "))
        return [(name.removeprefix("event: "), json.loads(data.removeprefix("data: "))) for name, data in events]
