"""Runs the kiosk inside a compositor that shows one program, as a service."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from exhibit_app.supervisor.notify import ENDING, ServiceNotifier

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_POLL_SECONDS = 0.5
_PATIENCE_SECONDS = 5.0
_LONGEST_MESSAGE = 4096


class Session:
    """Passes on what the kiosk inside tells the service manager.

    The manager hears only the process that it has started, and the compositor keeps to itself how
    its program ended: both go through here.
    """

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self._command = list(command)
        self._environment = dict(environment)
        self._manager = ServiceNotifier(environment)
        self._code: int | None = None
        self._stopping = False

    def run(self) -> int:
        """Returns how the kiosk inside says that it ended; else how the compositor did.

        To be told to stop is no failure, even if the compositor takes it badly.
        """
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._stop)
        home = self._environment.get("XDG_RUNTIME_DIR") or None
        with (
            tempfile.TemporaryDirectory(prefix="exhibit-", dir=home) as folder,
            socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as inbox,
        ):
            address = str(Path(folder) / "notify")
            inbox.bind(address)
            inbox.settimeout(_POLL_SECONDS)
            code = self._follow(inbox, {**self._environment, "NOTIFY_SOCKET": address})
        if self._stopping:
            return 0
        return code if self._code is None else self._code

    def _follow(self, inbox: socket.socket, environment: Mapping[str, str]) -> int:
        process = subprocess.Popen(  # noqa: S603 - what the command line names
            self._command, env=environment
        )
        while process.poll() is None and not self._stopping:
            with suppress(TimeoutError):
                self._pass_on(inbox.recv(_LONGEST_MESSAGE).decode("utf-8", "replace"))
        process.terminate()
        try:
            process.wait(_PATIENCE_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
        inbox.setblocking(False)
        with suppress(BlockingIOError):
            while True:
                self._pass_on(inbox.recv(_LONGEST_MESSAGE).decode("utf-8", "replace"))
        return process.wait()

    def _pass_on(self, message: str) -> None:
        if message.startswith(ENDING):
            with suppress(ValueError):
                self._code = int(message.removeprefix(ENDING))
        else:
            self._manager.say(message)

    def _stop(self, *_: object) -> None:
        self._stopping = True


def start_inside(command: Sequence[str]) -> int:
    """Runs the command in this process's environment; returns the exit code."""
    return Session(command, os.environ).run()
