"""A real X server without a screen, whose monitors come and go as a test wants."""

from __future__ import annotations

import os
import re
import shutil
import subprocess


def why_not(*more):
    """Why it cannot be run here; an empty text if it can."""
    missing = [name for name in ("Xvfb", "xrandr", *more) if not shutil.which(name)]
    return f"not installed: {', '.join(missing)}" if missing else ""


class XServer:
    """1280 x 720 pixels, on a display number that the server finds itself."""

    def __init__(self):
        reading, writing = os.pipe()
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x720x24", "-noreset"]
        self._server = subprocess.Popen(
            command, pass_fds=(writing,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        os.close(writing)
        with os.fdopen(reading) as told:
            self.display = f":{told.readline().strip()}"
        self._others = []

    def close(self):
        for process in (*self._others, self._server):
            process.terminate()
            process.wait()

    @property
    def environment(self):
        return {**os.environ, "DISPLAY": self.display}

    def run(self, *command):
        done = subprocess.run(
            command, env=self.environment, check=True, capture_output=True, text=True
        )
        return done.stdout

    def start(self, *command):
        """A program that runs as long as the server does."""
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self._others.append(subprocess.Popen(command, env=self.environment, **quiet))

    def plug(self, name, place, output="none"):
        """A monitor that shows a part of the screen, as `640x720+0+0`."""
        size, left, top = re.fullmatch(r"(\d+x\d+)\+(\d+)\+(\d+)", place).groups()
        width, height = size.split("x")
        self.run(
            "xrandr",
            "--setmonitor",
            name,
            f"{width}/170x{height}/190+{left}+{top}",
            output,
        )

    def unplug(self, name):
        self.run("xrandr", "--delmonitor", name)
