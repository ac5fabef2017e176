"""Tells systemd how the kiosk is, when it runs as a service."""

from __future__ import annotations

import socket
from contextlib import suppress
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping


ENDING = "X_EXHIBIT_ENDING="
"""Begins a message that systemd ignores: why the kiosk ends, as the program's exit code."""


class Notifier(Protocol):
    """Whoever wants to know how the kiosk is."""

    def ready(self) -> None:
        """The exhibition is on the screen."""

    def alive(self) -> None:
        """It is being looked after."""

    def stopping(self) -> None:
        """It is about to end."""

    def ending(self, code: int) -> None:
        """Why it ends."""

    def status(self, text: str) -> None:
        """What goes on, in a line."""


class ServiceNotifier:
    """Writes to the service manager's socket; without one, or without an answer, it is silent."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        address = environment.get("NOTIFY_SOCKET", "")
        self._address = f"\0{address[1:]}" if address.startswith("@") else address
        self._said = ""

    def ready(self) -> None:
        """The exhibition is on the screen."""
        self.say("READY=1")

    def alive(self) -> None:
        """Feed the watchdog."""
        self.say("WATCHDOG=1")

    def stopping(self) -> None:
        """The service is about to end."""
        self.say("STOPPING=1")

    def ending(self, code: int) -> None:
        """The kiosk ends with that code, which a compositor around it would swallow."""
        self.say(f"{ENDING}{code}")

    def status(self, text: str) -> None:
        """Say in a line what goes on, if it is news."""
        if text != self._said:
            self._said = text
            self.say(f"STATUS={text}")

    def say(self, message: str) -> None:
        """Send a message as it is."""
        if not self._address or not hasattr(socket, "AF_UNIX"):
            return
        with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as out:
            out.setblocking(False)
            out.sendto(message.encode(), self._address)
