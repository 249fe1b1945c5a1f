"""``manage.py web``."""

from typing import Any

import uvicorn
from django.conf import settings
from django.core.management.base import BaseCommand

from operations import static_files
from operations.checks import WEB
from operations.connections import PatientProtocol, raise_descriptors


class Command(BaseCommand):
    """Run the web server until it is stopped."""

    help = "Serve the site until stopped; HEBB_BIND, HEBB_PORT and HEBB_WEB_PROCESSES say where and with how many."

    def handle(self, *_: Any, **__: Any) -> None:
        self.check(tags=[WEB], include_deployment_checks=True)
        static_files.collect()
        raise_descriptors()
        uvicorn.run(
            "config.asgi:application",
            host=settings.HEBB_BIND,
            port=settings.HEBB_PORT,
            workers=settings.HEBB_WEB_PROCESSES,
            proxy_headers=bool(settings.HEBB_TRUSTED_PROXIES),
            forwarded_allow_ips=settings.HEBB_TRUSTED_PROXIES,
            http=PatientProtocol,
            lifespan="off",
            server_header=False,
            access_log=settings.HEBB_LOG_LEVEL in ("DEBUG", "INFO"),
            log_config=None,
            timeout_graceful_shutdown=3,  # pages that listen for a verdict come back by themselves
        )
