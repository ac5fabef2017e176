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
        pages: Path,
        libraries: Path,
        texts: dict[str, str],
        mounted: dict[str, Path] | None = None,
    ) -> None:
        self._told: queue.Queue[tuple[str, float]] = queue.Queue()
        places = {"/pages/": pages, "/libraries/": libraries, **(mounted or {})}
        self._server = _Server(("127.0.0.1", 0), _handler(places, texts, self._told))
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self._profile = tempfile.TemporaryDirectory()
        address = f"http://127.0.0.1:{self._server.server_port}/pages/{page}.html"
        self._start = time.time()
        self._process = subprocess.Popen(
            [
                *("chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run"),
                *("--window-size=1280,800", "--disable-dev-shm-usage", "--disable-extensions"),
                *(f"--user-data-dir={self._profile.name}", address),
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            process_group=0,
        )

    def __enter__(self) -> Browser:
        return self

    def __exit__(self, *_: object) -> None:
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
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
        group = self._process.pid
        kilobytes = 0
        for folder in Path("/proc").iterdir():
            try:
                if folder.name.isdigit() and os.getpgid(int(folder.name)) == group:
                    lines = (folder / "smaps_rollup").read_text("ascii").splitlines()
                    kilobytes += next(int(one.split()[1]) for one in lines if one[:4] == "Pss:")
            except OSError:
                continue
        return round(kilobytes / 1024, 1)


def _handler(
    places: dict[str, Path], texts: dict[str, str], told: queue.Queue[tuple[str, float]]
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
            self._send(200 if text else 404, kind, (text or "").encode())

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
