"""Finds out whether this computer is fit to be a kiosk."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from exhibit_app.commands.command import UsageError
from exhibit_app.commands.kiosk import read_profile

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator

    from exhibit_app.doctor.finding import Finding
    from exhibit_app.domain.kiosk_profile import KioskProfile

DESCRIPTION = (
    "Looks at compositor, autostart, sleep, gestures, touch, screen, disk, fonts, sound and clock, "
    "and says what to do where something is not as a kiosk needs it. It changes nothing."
)
EXAMPLES = """\
  exhibit-app doctor
  exhibit-app doctor --profile /etc/exhibit-app/kiosk.yaml
  exhibit-app doctor --format json"""

_MARKS = {"good": "ok", "doubtful": "doubtful", "bad": "BAD", "unknown": "unknown"}


def add_arguments(parser: ArgumentParser) -> None:
    """Declares the arguments of the examination."""
    parser.add_argument(
        "--profile", metavar="FILE", type=Path, help="kiosk profile to compare with"
    )
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="default: %(default)s"
    )


def run(arguments: Namespace) -> int:
    """Prints the findings; the exit code is 1 if anything is bad."""
    profile = read_profile(arguments.profile)
    findings = list(_examine(profile, with_profile=arguments.profile is not None))
    if arguments.format == "json":
        sys.stdout.write(f"{json.dumps([asdict(one) for one in findings], indent=2)}\n")
    else:
        sys.stdout.writelines(_lines(findings))
    return 1 if any(one.state == "bad" for one in findings) else 0


def _examine(profile: KioskProfile, *, with_profile: bool) -> Iterator[Finding]:
    from exhibit_app.doctor.common_checks import check_everywhere  # noqa: PLC0415
    from exhibit_app.doctor.finding import Finding  # noqa: PLC0415
    from exhibit_app.doctor.linux_checks import check_linux  # noqa: PLC0415
    from exhibit_app.doctor.machine import Machine  # noqa: PLC0415
    from exhibit_app.doctor.power_check import check_power  # noqa: PLC0415

    machine = Machine()
    if with_profile:
        yield Finding("profile", "good", "the profile is sound, and a PIN is set")
    else:
        fix = "write one with a PIN: docs/kiosk.md, then name it with --profile"
        yield Finding("profile", "doubtful", "no profile was named", fix)
    yield from check_everywhere(machine, datetime.now().astimezone())
    if machine.system == "linux":
        yield from check_linux(machine)
        yield check_power(machine, profile)
    else:
        text = "compositor, autostart, sleep and gestures cannot be looked at on this system"
        yield Finding("system", "unknown", text, "see docs/kiosk.md for its own steps")
    yield from _screens(profile)


def _screens(profile: KioskProfile) -> Iterator[Finding]:
    from exhibit_app.doctor.finding import Finding  # noqa: PLC0415
    from exhibit_app.gui import desktop  # noqa: PLC0415

    try:
        desktop.check_screen()
    except desktop.NoScreenError as error:
        yield Finding("screen", "unknown", str(error), "run this in the kiosk's own session")
        return
    from exhibit_app.gui.screen_check import check_screens  # noqa: PLC0415

    try:
        yield from check_screens(profile.screen)
    except OSError as error:
        raise UsageError(str(error)) from None


def _lines(findings: list[Finding]) -> Iterator[str]:
    for one in findings:
        yield f"{_MARKS[one.state]:>8}  {one.part}: {one.text}\n"
        if one.fix and one.state != "good":
            yield f"{'':>10}{'-> '}{one.fix}\n"
