"""Lets the supervisors of several screens speak to the service manager with one voice."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exhibit_app.supervisor.notify import Notifier


class Chorus:
    """Ready once all are, alive as long as all are; the status names each screen."""

    def __init__(self, notifier: Notifier, screens: Sequence[str]) -> None:
        self._notifier = notifier
        self._lock = threading.Lock()
        self._ready: set[str] = set()
        self._alive: set[str] = set()
        self._said = dict.fromkeys(screens, "")
        self.voices: list[Notifier] = [Voice(self, screen) for screen in screens]

    def ready(self, screen: str) -> None:
        """A screen shows the exhibition."""
        with self._lock:
            self._ready.add(screen)
            if len(self._ready) == len(self._said):
                self._notifier.ready()

    def alive(self, screen: str) -> None:
        """A screen is being looked after."""
        with self._lock:
            self._alive.add(screen)
            if len(self._alive) == len(self._said):
                self._alive.clear()
                self._notifier.alive()

    def stopping(self) -> None:
        """One is about to end, and with it all."""
        with self._lock:
            self._notifier.stopping()

    def ending(self, code: int) -> None:
        """One ends, and with it all."""
        with self._lock:
            self._notifier.ending(code)

    def status(self, screen: str, text: str) -> None:
        """What goes on at a screen."""
        with self._lock:
            self._said[screen] = text
            self._notifier.status("; ".join(f"{one}: {said}" for one, said in self._said.items()))


class Voice:
    """What one supervisor speaks to."""

    def __init__(self, chorus: Chorus, screen: str) -> None:
        self._chorus = chorus
        self._screen = screen

    def ready(self) -> None:
        """The exhibition is on this screen."""
        self._chorus.ready(self._screen)

    def alive(self) -> None:
        """This screen is being looked after."""
        self._chorus.alive(self._screen)

    def stopping(self) -> None:
        """This screen's supervisor is about to end."""
        self._chorus.stopping()

    def ending(self, code: int) -> None:
        """Why this screen's program ends."""
        self._chorus.ending(code)

    def status(self, text: str) -> None:
        """What goes on at this screen."""
        self._chorus.status(self._screen, text)
