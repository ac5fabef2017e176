"""Starts the kiosk, watches its beats, and starts it again when they stop."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING, Literal, Protocol

from exhibit_app.domain.heartbeat import (
    HIDDEN,
    LEFT_CODE,
    PAINTED,
    RESTART_CODE,
    RESTING,
    RESTING_SECONDS,
    STARTING,
    USAGE_CODE,
)
from exhibit_app.supervisor.child import ENDED, Child
from exhibit_app.supervisor.restarts import Restarts, after_failure, after_wish, wait_before
from exhibit_app.supervisor.strain import Strain

if TYPE_CHECKING:
    import threading
    from collections.abc import Callable, Sequence

    from exhibit_app.domain.heartbeat import Mode
    from exhibit_app.domain.kiosk_profile import Supervision
    from exhibit_app.supervisor.notify import Notifier

log = logging.getLogger(__name__)


class Command(Protocol):
    """Says how the program is started."""

    def __call__(self, mode: Mode, /, *, again: bool) -> Sequence[str]:
        """The command line; `again` once it has been started before."""
        ...


Ending = Literal["left", "usage", "restart", "crashed", "frozen", "stopped"]
_POLL_SECONDS = 0.25
_FIRST_BEAT_SECONDS = 10.0
"""So long a computer that has just been switched on may take to load the program at all."""


class Supervisor:
    """Keeps one program running until staff end it or a signal does."""

    def __init__(
        self,
        command: Command,
        rules: Supervision,
        notifier: Notifier,
        stop: threading.Event,
        is_pointless: Callable[[], bool] = lambda: False,
    ) -> None:
        self._command = command
        self._rules = rules
        self._notifier = notifier
        self._is_pointless = is_pointless
        self._stop = stop
        self._ever_started = False
        self._ever_painted = False
        self._restarts = Restarts()

    def run(self) -> int:
        """Returns the exit code once the program may stay away."""
        while True:
            began = time.monotonic()
            command = self._command(self._restarts.mode, again=self._ever_started)
            self._ever_started = True
            ending = self._watch(Child(command))
            now = time.monotonic()
            match ending:
                case "left" | "stopped":
                    self._notifier.stopping()
                    return 0
                case "usage":
                    self._notifier.ending(USAGE_CODE)
                    return USAGE_CODE
                case "restart":
                    self._restarts = after_wish(self._restarts, now, now - began, self._rules)
                case "crashed" | "frozen":
                    if self._is_pointless():
                        log.error("the compositor is gone: whoever started both starts them again")
                        return 1
                    self._restarts = after_failure(self._restarts, now, self._rules)
            if not self._rest(wait_before(self._restarts, self._rules)):
                return 0

    def _watch(self, child: Child) -> Ending:
        """Follow one run to its end."""
        log.info("started as process %d, mode %s", child.pid, self._restarts.mode)
        self._notifier.status(f"starting ({self._restarts.mode})")
        began = last = time.monotonic()
        patience = min(_FIRST_BEAT_SECONDS, self._rules.start_seconds)
        has_started = is_dark = False
        strain = Strain(child.pid)
        while True:
            left = last + patience - time.monotonic()
            beat = child.next_beat(min(_POLL_SECONDS, max(left, 0.01)))
            if self._stop.is_set():
                child.terminate()
                return "stopped"
            if beat == ENDED:
                return self._ended(child.exit_code())
            now = time.monotonic()
            if beat:
                last, patience = now, self._rules.freeze_seconds
                strain.note()
                is_dark = beat == RESTING or (is_dark and beat == HIDDEN)
                patience += RESTING_SECONDS if is_dark else 0
                has_started = has_started or beat != STARTING
                self._note_beat(beat)
            is_late = not has_started and now - began > self._rules.start_seconds
            silence = now - last
            if is_late or (silence > patience and silence - strain.excused(silence) > patience):
                log.error("no frame for %.1f s: killed", now - (began if is_late else last))
                child.kill()
                return "frozen"
            self._notifier.alive()

    def _note_beat(self, beat: str) -> None:
        if beat == STARTING:
            return
        if not self._ever_painted:
            self._ever_painted = True
            self._notifier.ready()
        total = self._restarts.total
        seen = {PAINTED: "on screen", RESTING: "dark"}.get(beat, "no screen")
        self._notifier.status(f"{seen} ({self._restarts.mode}), {total} failures so far")

    def _ended(self, code: int) -> Ending:
        if code == LEFT_CODE:
            log.info("ended by staff")
            self._notifier.ending(LEFT_CODE)
            return "left"
        if code == RESTART_CODE:
            return "restart"
        if code == USAGE_CODE and not self._ever_painted:
            return "usage"
        log.error("ended with code %d", code)
        return "crashed"

    def _rest(self, seconds: float) -> bool:
        """Wait before the next start; False if a signal came."""
        if seconds:
            log.warning("next start in %.0f s, mode %s", seconds, self._restarts.mode)
        self._notifier.status(f"waiting {seconds:.0f} s before the next start")
        end = time.monotonic() + seconds
        while not self._stop.is_set():
            left = end - time.monotonic()
            if left <= 0:
                return True
            self._notifier.alive()
            self._stop.wait(min(left, 1.0))
        return False
