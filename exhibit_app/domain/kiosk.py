"""What a kiosk does when nobody touches it: one state, and the pure function that changes it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, assert_never

if TYPE_CHECKING:
    from exhibit_app.domain.kiosk_profile import IdleTimes

Phase = Literal["attract", "active", "warning", "dark"]


@dataclass(frozen=True, slots=True)
class KioskState:
    """Where a kiosk stands; times are seconds of a clock that never jumps.

    Attributes:
        phase: Attract loop, a visit, the warning before its end, or outside opening hours.
        since: When the phase began, or in a visit when it was last touched.
        visits: How many visits have begun.
        resets: How many times everything went back; each is due to be carried out once.
        playing: Whether media or a tour is running, which counts as touching.
        held: Whether staff are at work, so that nothing happens by itself.
    """

    phase: Phase = "attract"
    since: float = 0.0
    visits: int = 0
    resets: int = 0
    playing: bool = False
    held: bool = False


@dataclass(frozen=True, slots=True)
class Touched:
    """Someone touched the screen, a key or the mouse."""


@dataclass(frozen=True, slots=True)
class Playing:
    """Media or a tour began or ended."""

    on: bool


@dataclass(frozen=True, slots=True)
class Held:
    """Staff began or ended their work."""

    on: bool


@dataclass(frozen=True, slots=True)
class Ticked:
    """Time went by; `is_open` says whether the museum is open now."""

    is_open: bool = True


@dataclass(frozen=True, slots=True)
class EndVisit:
    """Somebody asked to begin again."""


KioskInput = Touched | Playing | Held | Ticked | EndVisit


def reduce(state: KioskState, given: KioskInput, now: float, times: IdleTimes) -> KioskState:
    """The state after `given` at the time `now`."""
    match given:
        case Touched():
            return _touched(state, now)
        case Playing(on):
            # The end of a film is as good as a touch: its visitor is still there.
            since = now if state.phase == "active" else state.since
            return replace(state, playing=on, since=since)
        case Held(on):
            return replace(state, held=on, since=now)
        case Ticked(is_open):
            return _ticked(state, now, times, is_open=is_open)
        case EndVisit():
            return _reset(state, now) if state.phase in {"active", "warning"} else state
        case _:
            assert_never(given)


def remaining(state: KioskState, now: float, times: IdleTimes) -> float:
    """Seconds left of the warning; 0 when there is none."""
    if state.phase != "warning":
        return 0.0
    return max(0.0, state.since + times.warning_seconds - now)


def _touched(state: KioskState, now: float) -> KioskState:
    match state.phase:
        case "dark":
            return state
        case "attract":
            return replace(state, phase="active", since=now, visits=state.visits + 1)
        case "active" | "warning":
            return replace(state, phase="active", since=now)
        case _:
            assert_never(state.phase)


def _ticked(state: KioskState, now: float, times: IdleTimes, *, is_open: bool) -> KioskState:
    if state.held:
        return state
    quiet = now - state.since
    match state.phase:
        case "attract":
            return state if is_open else replace(state, phase="dark", since=now)
        case "dark":
            return replace(state, phase="attract", since=now) if is_open else state
        case "active" if state.playing:
            return replace(state, since=now)
        case "active":
            over = quiet >= times.quiet_seconds
            return replace(state, phase="warning", since=now) if over else state
        case "warning":
            return _reset(state, now) if quiet >= times.warning_seconds else state
        case _:
            assert_never(state.phase)


def _reset(state: KioskState, now: float) -> KioskState:
    return replace(state, phase="attract", since=now, resets=state.resets + 1, playing=False)
