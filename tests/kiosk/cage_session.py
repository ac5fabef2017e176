"""A real cage with the real kiosk inside, run by somebody without privileges."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import sysconfig
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
NOBODY = 65534
PATIENCE_SECONDS = 40


def why_not():
    """Why cage cannot be run here; an empty text if it can."""
    missing = [name for name in ("cage", "grim", "Xwayland") if not shutil.which(name)]
    if missing:
        return f"not installed: {', '.join(missing)}"
    if not interpreter():
        return "no Python that an unprivileged user may run"
    return ""


def as_nobody():
    """Arguments of subprocess that give up privileges."""
    if os.getuid() != 0:
        return {}
    return {"user": NOBODY, "group": NOBODY, "extra_groups": []}


def interpreter():
    """This Python, or the system's of the same version where nobody else may run this one."""
    version = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    for candidate in (sys.executable, f"/usr/bin/{version}", f"/usr/local/bin/{version}"):
        probe = ["sh", "-c", f"exec '{candidate}' -c 'import exhibit_app'"]
        try:
            done = subprocess.run(
                probe, check=False, capture_output=True, cwd=ROOT, env=_paths(), **as_nobody()
            )
        except OSError:
            continue
        if done.returncode == 0:
            return candidate
    return ""


def _paths():
    packages = sysconfig.get_path("purelib")
    return {"PATH": os.environ["PATH"], "PYTHONPATH": f"{packages}:{ROOT}"}


class CageSession:
    """Starts cage, listens to what the kiosk tells the service manager, and takes pictures."""

    def __init__(self, *arguments, collection, environment=None):
        self.folder = Path(tempfile.mkdtemp(prefix="exhibit-cage-"))
        self.collection = self.folder / "collection"
        shutil.copytree(collection, self.collection)
        (self.folder / "run").mkdir(mode=0o700)
        self.told = []
        self._inbox = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._inbox.bind(str(self.folder / "notify"))
        self._inbox.settimeout(0.2)
        self._log = (self.folder / "log").open("wb")
        (self.folder / "notify").chmod(0o777)
        if os.getuid() == 0:
            for path in (self.folder, *self.folder.rglob("*")):
                os.chown(path, NOBODY, NOBODY)
        self.environment = {
            **_paths(),
            "HOME": str(self.folder),
            "LANG": "C.UTF-8",
            "XDG_RUNTIME_DIR": str(self.folder / "run"),
            "XDG_STATE_HOME": str(self.folder / "state"),
            "XDG_CACHE_HOME": str(self.folder / "cache"),
            "NOTIFY_SOCKET": str(self.folder / "notify"),
            "WLR_BACKENDS": "headless",
            "WLR_RENDERER": "pixman",
            "WLR_LIBINPUT_NO_DEVICES": "1",
            "QT_QPA_PLATFORM": "wayland",
            "QT_WAYLAND_DISABLE_WINDOWDECORATION": "1",
            "PYTHONDONTWRITEBYTECODE": "1",
            **(environment or {}),
        }
        command = ["cage", "--", interpreter(), "-m", "exhibit_app", "kiosk"]
        self.process = subprocess.Popen(
            [*command, str(self.collection), *arguments],
            cwd=ROOT,
            env=self.environment,
            stdout=self._log,
            stderr=self._log,
            **as_nobody(),
        )
        self._over = threading.Event()
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def close(self):
        self.process.kill()
        self.process.wait()
        for pid in self.pids():
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                continue
        self._over.set()
        self._listener.join()
        self._inbox.close()
        self._log.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def log(self):
        return (self.folder / "log").read_text("utf-8", "replace")

    @property
    def child(self):
        """The process that paints."""
        return int(re.findall(r"started as process (\d+)", self.log)[-1])

    @property
    def supervisor(self):
        """The process that watches it."""
        status = Path(f"/proc/{self.child}/status").read_text()
        return int(re.findall(r"^PPid:\s+(\d+)", status, re.MULTILINE)[0])

    def pids(self):
        """Every process of this session that is left, found by its home."""
        mine = f"HOME={self.folder}".encode()
        found = []
        for environ in Path("/proc").glob("[0-9]*/environ"):
            try:
                if mine in environ.read_bytes().split(b"\0"):
                    found.append(int(environ.parent.name))
            except OSError:
                continue
        return found

    def wait_for(self, done, what, seconds=PATIENCE_SECONDS):
        """Wait until `done()` is true; returns the seconds that it took."""
        began = time.monotonic()
        while time.monotonic() - began < seconds:
            if done():
                return time.monotonic() - began
            self._over.wait(0.05)
        message = f"{what} did not come in {seconds} s\n{self.told[-5:]}\n{self.log[-3000:]}"
        raise AssertionError(message)

    def wait_on_screen(self, failures=0):
        """Wait until frames are painted after so many failures; returns the seconds."""
        word = f"STATUS=on screen (usual), {failures} failures so far"
        return self.wait_for(lambda: word in self.told, word)

    def picture(self):
        """What is on cage's output, as seen from outside; the first look is stale."""
        file = self.folder / "shot.ppm"
        name = next(
            one.name
            for one in (self.folder / "run").iterdir()
            if re.fullmatch(r"wayland-\d+", one.name)
        )
        environment = {**self.environment, "WAYLAND_DISPLAY": name}
        for _ in range(2):
            subprocess.run(
                ["grim", "-t", "ppm", str(file)], check=True, env=environment, **as_nobody()
            )
        return file

    def _listen(self):
        while not self._over.is_set():
            try:
                self.told.append(self._inbox.recv(4096).decode())
            except TimeoutError:
                continue
