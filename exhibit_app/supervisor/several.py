"""Keeps a kiosk of one or several screens running, each screen with a program of its own."""

from __future__ import annotations

import signal
import threading
from functools import partial
from typing import TYPE_CHECKING, Protocol

from exhibit_app.supervisor.chorus import Chorus
from exhibit_app.supervisor.supervisor import Supervisor

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from exhibit_app.domain.heartbeat import Mode
    from exhibit_app.domain.kiosk_profile import Supervision
    from exhibit_app.supervisor.notify import Notifier


class PlaceCommand(Protocol):
    """Says how the program of one screen is started."""

    def __call__(self, place: int, mode: Mode, /, *, again: bool) -> Sequence[str]:
        """The command line for the screen of that number, from 0."""
        ...


def supervise(
    command: PlaceCommand,
    screens: Sequence[str],
    rules: Supervision,
    notifier: Notifier,
    is_pointless: Callable[[], bool] = lambda: False,
) -> int:
    """Returns the worst exit code once one of the programs may stay away, which ends all."""
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    voices = Chorus(notifier, screens).voices if len(screens) > 1 else [notifier]
    codes: list[int] = []

    def run(place: int, voice: Notifier) -> None:
        of_place = partial(command, place)
        try:
            codes.append(Supervisor(of_place, rules, voice, stop, is_pointless).run())
        finally:
            stop.set()

    others = [
        threading.Thread(target=run, args=(place, voice), name=f"screen {place + 1}")
        for place, voice in enumerate(voices[1:], 1)
    ]
    for thread in others:
        thread.start()
    run(0, voices[0])
    for thread in others:
        thread.join()
    return max(codes)
