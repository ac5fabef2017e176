"""Chromium without a window, and a server on this machine that its pages come from and tell."""

from __future__ import annotations

import json
import mimetypes
import os
import queue
import signal
import subprocess
import tempfile
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tests.bench.generator import FOLDER
from tests.bench.peers.devtools import DevTools
from tests.bench.probing import proportional_memory

PEERS = FOLDER.parent / "peers"
LIBRARIES = PEERS / "node_modules"
PAGES = Path(__file__).parent / "pages"
PATIENCE_SECONDS = 120
REST_SECONDS = 2.0


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """A browser that is ended leaves its requests unanswered; that is all that goes wrong."""


class Browser:
    """One page in a browser of its own, from the start of its process."""

    def __init__(
        self,
        page: str,
        texts: dict[str, bytes],
        mounted: dict[str, Path] | None = None,
    ) -> None:
        self._told: queue.Queue[tuple[str, float]] = queue.Queue()
        places = {"/pages/": PAGES, "/libraries/": LIBRARIES, **(mounted or {})}
        self._server = _Server(("127.0.0.1", 0), _handler(places, texts, self._told))
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self._profile = tempfile.TemporaryDirectory()
        address = f"http://127.0.0.1:{self._server.server_port}/pages/{page}.html"
        (commands, to_browser), (from_browser, answers) = os.pipe(), os.pipe()
        self._tools = DevTools(to_browser, from_browser, PATIENCE_SECONDS)
        self._start = time.time()
        self._process = subprocess.Popen(
            [
                *("sh", "-c", f'exec "$@" 3<&{commands} 4>&{answers}', "sh"),
                *("chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run"),
                *("--window-size=1280,800", "--disable-dev-shm-usage", "--disable-extensions"),
                *("--proxy-server=127.0.0.1:9", "--remote-debugging-pipe"),
                *(f"--user-data-dir={self._profile.name}", address),
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            process_group=0,
            pass_fds=(commands, answers),
        )
        os.close(commands)
        os.close(answers)

    def __enter__(self) -> Browser:
        return self

    def __exit__(self, *_: object) -> None:
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        self._tools.close()
        self._server.shutdown()
        self._server.server_close()
        time.sleep(0.3)  # what it has started ends after it
        self._profile.cleanup()

    def wait_for(self, what: str) -> float:
        """What the page tells: `painted` in seconds since the start, all else as it says."""
        while True:
            told, value = self._told.get(timeout=PATIENCE_SECONDS)
            if told == what:
                return value / 1000 - self._start if what == "painted" else value

    def memory_at_rest(self) -> float:
        """Megabytes of all its processes, what they share counted once."""
        time.sleep(REST_SECONDS)
        return proportional_memory(self._process.pid)

    def page(self) -> DevTools:
        """The page, to be asked and touched; only once it has told something."""
        self._tools.attach()
        return self._tools


def _handler(
    places: dict[str, Path], texts: dict[str, bytes], told: queue.Queue[tuple[str, float]]
) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            text = texts.get(self.path)
            kind = mimetypes.guess_type(self.path)[0] or "application/octet-stream"
            for prefix, folder in places.items():
                if self.path.startswith(prefix):
                    file = folder / self.path.removeprefix(prefix)
                    if file.is_file():
                        self._send(200, kind, file.read_bytes())
                        return
            self._send(200 if text else 404, kind, text or b"")

        def do_POST(self) -> None:
            said = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            told.put((said["what"], said["value"]))
            self._send(204, "text/plain", b"")

        def log_message(self, *_: object) -> None:
            pass

        def _send(self, code: int, kind: str, data: bytes) -> None:
            self.send_response(code)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

    return Handler
