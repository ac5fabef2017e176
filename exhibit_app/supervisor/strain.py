"""Tells a program that is frozen from one that a busy computer keeps waiting."""

from __future__ import annotations

from pathlib import Path

_PRESSURE = Path("/proc/pressure/cpu")
_PROCESSES = Path("/proc")
_MOST = 2 / 3
"""Of a silence, at most that share is put down to the computer: after three times as long as
usual, a program counts as frozen whatever else goes on."""


class Strain:
    """How long one program had to share the processor; none where the system does not tell."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._before = _waited()

    def note(self) -> None:
        """The program has given a sign of life: count from here."""
        self._before = _waited()

    def excused(self, silence: float) -> float:
        """Seconds of a silence that are not the program's fault."""
        if _is_stopped(self._pid):
            return 0.0
        return max(0.0, min(_waited() - self._before, silence * _MOST))


def _waited() -> float:
    """Seconds since the computer started in which anybody waited for a processor."""
    try:
        total = _PRESSURE.read_text("ascii").partition("total=")[2].split()[0]
        return int(total) / 1e6
    except (OSError, ValueError, IndexError):
        return 0.0


def _is_stopped(pid: int) -> bool:
    """Whether a signal has stopped it: that is no waiting."""
    try:
        state = (_PROCESSES / str(pid) / "stat").read_text("utf-8", "replace")
        return state.rpartition(")")[2].split()[0] in {"T", "t", "Z"}
    except (OSError, IndexError):
        return False
