"""What every computer must offer a kiosk, whatever its system."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exhibit_app import paths
from exhibit_app.doctor.finding import Finding
from exhibit_app.domain.opening_hours import FIRST_CREDIBLE_YEAR

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from exhibit_app.doctor.machine import Machine

_GIGABYTE = 1_000_000_000


def check_everywhere(machine: Machine, now: datetime) -> Iterator[Finding]:
    """Disk, fonts and time."""
    yield _room(machine)
    yield _writable(machine)
    yield _fonts()
    if now.year < FIRST_CREDIBLE_YEAR:
        fix = "set it; until then opening hours are ignored and the screen stays lit"
        yield Finding("time", "bad", f"the clock tells the year {now.year}", fix)


def _room(machine: Machine) -> Finding:
    free = machine.free_bytes(paths.state_folder()) / _GIGABYTE
    text = f"{free:.1f} GB are free"
    if free < 0.3:
        return Finding("disk space", "bad", text, "make room: nothing new can be taken over")
    if free < 2:
        return Finding("disk space", "doubtful", text, "make room for a copy of the collection")
    return Finding("disk space", "good", text)


def _writable(machine: Machine) -> Finding:
    for folder in (paths.state_folder(), paths.cache_folder()):
        if machine.is_writable(folder):
            continue
        mount = machine.read_only_mount(folder)
        if mount is not None:
            text = f"'{folder}' cannot be written: '{mount}' is mounted read-only"
            fix = f"mount it for writing, in /etc/fstab too: sudo mount -o remount,rw '{mount}'"
            return Finding("disk", "bad", text, f"{fix}; if it was, look for faults: journalctl -k")
        fix = f"let the kiosk's user write there: sudo chown -R USER '{folder}'"
        return Finding("disk", "bad", f"'{folder}' cannot be written", fix)
    return Finding("disk", "good", "logs, copies and caches can be written")


def _fonts() -> Finding:
    fonts = list((paths.assets() / "fonts").glob("*.ttf"))
    if fonts:
        return Finding("fonts", "good", f"{len(fonts)} typefaces came with the program")
    return Finding("fonts", "bad", "the program's typefaces are missing", "install it again")
