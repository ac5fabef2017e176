"""Decides how soon and in which mode a program that failed is started again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from exhibit_app.domain.heartbeat import MODES, Mode

if TYPE_CHECKING:
    from exhibit_app.domain.kiosk_profile import Supervision

SHORT_LIFE_SECONDS = 10.0
"""Whoever asks for a restart sooner than that has failed as well."""


@dataclass(frozen=True, slots=True)
class Restarts:
    """What has happened so far.

    Attributes:
        mode: How the program is started next.
        failures: When it failed in that mode, in seconds of a clock that never jumps.
        total: How often it failed at all.
    """

    mode: Mode = "usual"
    failures: tuple[float, ...] = ()
    total: int = 0


def after_failure(state: Restarts, now: float, rules: Supervision) -> Restarts:
    """After a crash or a freeze: the next mode once there were too many."""
    recent = tuple(one for one in state.failures if now - one <= rules.within_seconds)
    recent = (*recent, now)
    total = state.total + 1
    if len(recent) < rules.failures or state.mode == MODES[-1]:
        return Restarts(state.mode, recent, total)
    return Restarts(MODES[MODES.index(state.mode) + 1], (), total)


def after_wish(state: Restarts, now: float, ran: float, rules: Supervision) -> Restarts:
    """After the program asked to be started again: as usual, unless it asks all the time."""
    if ran < SHORT_LIFE_SECONDS:
        return after_failure(state, now, rules)
    return Restarts(total=state.total)


def wait_before(state: Restarts, rules: Supervision) -> float:
    """Seconds until the next start: none after one failure, then ever more up to the longest."""
    if not state.failures:
        return min(1.0, rules.longest_wait_seconds) if state.mode != "usual" else 0.0
    doublings = min(len(state.failures) - 2, 30)
    wait = 0.0 if doublings < 0 else 2.0**doublings
    return min(wait, rules.longest_wait_seconds)
