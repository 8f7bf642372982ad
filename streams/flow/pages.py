"""The pages `/metrics`, `/healthz` and `/readyz` over HTTP, by threads of their own.

So they answer, and say so, while the event loop is blocked. They carry counts and topic names, never an
article or a row of a table.
"""

import json
import logging
import socket
import socketserver
import threading
from collections.abc import Callable, Iterable
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from prometheus_client import CollectorRegistry, make_wsgi_app

_log = logging.getLogger(__name__)

# Seconds a client may take over its request, and clients at once: idle ones must not eat up the threads.
_CLIENT_TIMEOUT = 10.0
_CLIENTS = 32

Problems = Callable[[], list[str]]


class PortTakenError(Exception):
    """The port of the pages can't be listened on; the message names the setting to change."""


def application(registry: CollectorRegistry, alive: Problems, ready: Problems) -> WSGIApplication:
    """Return the three pages. `alive` and `ready` return what is wrong, one sentence each, or nothing."""
    measured = make_wsgi_app(registry)
    health = {"/healthz": alive, "/readyz": ready}

    def page(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "/")
        if environ["REQUEST_METHOD"] not in ("GET", "HEAD"):
            return _answer(start_response, "405 Method Not Allowed", {"error": "only GET"})
        if path == "/metrics":
            measurements: Iterable[bytes] = measured(environ, start_response)
            return measurements
        if path not in health:
            pages = ["/metrics", *health]
            return _answer(start_response, "404 Not Found", {"error": "no such page", "pages": pages})
        problems = health[path]()
        status = "503 Service Unavailable" if problems else "200 OK"
        return _answer(start_response, status, {"ok": not problems, "problems": problems})

    return page


def _answer(start_response: StartResponse, status: str, body: dict[str, Any]) -> list[bytes]:
    start_response(
        status,
        [
            ("Content-Type", "application/json"),
            ("Cache-Control", "no-store"),
            ("X-Content-Type-Options", "nosniff"),
        ],
    )
    return [json.dumps(body).encode() + b"\n"]


class Server(socketserver.ThreadingMixIn, WSGIServer):
    """Serves `page` on `host` and `port` (0: a free one) from creation to `close`. Raises PortTakenError."""

    daemon_threads = True

    def __init__(self, host: str, port: int, page: WSGIApplication) -> None:
        self._free = threading.BoundedSemaphore(_CLIENTS)
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
            self.address_family, _, _, _, address = found[0]
            super().__init__((str(address[0]), port), _Handler)
        except OSError as error:
            raise PortTakenError(
                f"cannot listen on {host}:{port} ({error.strerror}): set WIREWATCH_METRICS_HOST and"
                " WIREWATCH_METRICS_PORT (0 picks a free port, -1 switches the pages off)"
            ) from error
        self.set_app(page)
        self._thread = threading.Thread(target=self.serve_forever, args=(0.1,), name="pages", daemon=True)
        self._thread.start()

    @property
    def url(self) -> str:
        """Where the pages are."""
        host, port = self.server_address[:2]
        return (
            f"http://[{host!s}]:{port}"
            if self.address_family == socket.AF_INET6
            else f"http://{host!s}:{port}"
        )

    def close(self) -> None:
        """Stop listening."""
        self.shutdown()
        self.server_close()
        self._thread.join()

    def server_bind(self) -> None:
        """Bind without HTTPServer's reverse look-up of the host, which may take seconds."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = str(self.server_address[0]), self.server_address[1]
        self.setup_environ()

    def process_request(self, request: Any, client_address: Any) -> None:
        """Serve a client in a thread, or turn it away when all threads are busy."""
        if self._free.acquire(blocking=False):
            super().process_request(request, client_address)
        else:
            self.shutdown_request(request)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Give the thread's place back when the client is served."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._free.release()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Keep clients that hang up or send nothing out of the worker's log."""
        _log.debug("request from %s failed", client_address, exc_info=True)


class _Handler(WSGIRequestHandler):
    timeout = _CLIENT_TIMEOUT

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: a scrape every few seconds is no news."""
