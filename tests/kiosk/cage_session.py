"""A real cage with the real kiosk inside, run by somebody without privileges."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

from tests.kiosk.heard_kiosk import ROOT, HeardKiosk

NOBODY = 65534


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


class CageSession(HeardKiosk):
    """Starts cage, listens to what the kiosk tells the service manager, and takes pictures."""

    def __init__(self, *arguments, collection, environment=None):
        super().__init__(Path(tempfile.mkdtemp(prefix="exhibit-cage-")))
        self.collection = self.folder / "collection"
        shutil.copytree(collection, self.collection)
        (self.folder / "run").mkdir(mode=0o700)
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
        command += [str(self.collection), *arguments]
        self.start(command, env=self.environment, **as_nobody())

    def close(self):
        self.process.kill()
        self.process.wait()
        for pid in self.pids():
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                continue
        super().close()
        shutil.rmtree(self.folder, ignore_errors=True)

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
