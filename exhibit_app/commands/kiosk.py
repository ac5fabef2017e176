"""Runs a collection as a kiosk."""

from __future__ import annotations

import getpass
import os
import secrets
import shlex
import sys
from argparse import SUPPRESS
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from exhibit_app.beat_line import beats_to_supervisor
from exhibit_app.commands.collection_argument import add_collection_argument, find_collection
from exhibit_app.commands.command import UsageError
from exhibit_app.commands.desktop import add_start_arguments
from exhibit_app.domain.heartbeat import MODES
from exhibit_app.exchange.open_tree import whole_tree
from exhibit_app.options import KioskOptions

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from exhibit_app.domain.heartbeat import Mode
    from exhibit_app.domain.kiosk_profile import KioskProfile

DESCRIPTION = (
    "Shows a collection over the whole screen and keeps visitors in it: after a while without "
    "touch it begins again, and leaving it needs the staff's gesture and PIN. Without a profile "
    "it is a trial: hold the top left corner for four seconds, or press Ctrl+Alt+Shift+K."
)
EXAMPLES = """\
  exhibit-app kiosk                             try it out, without a PIN
  exhibit-app kiosk --make-pin                  write the line for a profile that sets the PIN
  exhibit-app kiosk --check --profile hall-2.yaml
  exhibit-app kiosk my-museum --profile hall-2.yaml
  exhibit-app kiosk --inside "cage --"  with a compositor of its own
  exhibit-app kiosk my-museum --exhibition founding-years --language vi"""

_TRIAL = """\
exhibit-app: no profile was named, so this is a trial without a PIN. To end it, hold the top left
corner for four seconds, or press Ctrl+Alt+Shift+K.
"""


def add_arguments(parser: ArgumentParser) -> None:
    """Declares the arguments of the kiosk."""
    add_collection_argument(parser)
    parser.add_argument(
        "--profile", metavar="FILE", type=Path, help="kiosk profile: times, screen, hours, PIN"
    )
    parser.add_argument(
        "--make-pin", action="store_true", help="ask for a PIN and print its hash, no more"
    )
    parser.add_argument(
        "--check",
        action="store_true",
        help="say whether profile and collection can be used, no more",
    )
    parser.add_argument(
        "--alone", action="store_true", help="without the process that starts it again"
    )
    parser.add_argument(
        "--inside",
        metavar="COMMAND",
        default="",
        help="start it inside a compositor that shows one program, as in 'cage --'",
    )
    parser.add_argument("--supervised", action="store_true", help=SUPPRESS)
    parser.add_argument("--place", type=int, default=0, help=SUPPRESS)
    parser.add_argument("--again", action="store_true", help=SUPPRESS)
    parser.add_argument("--mode", choices=MODES, default=MODES[0], help=SUPPRESS)
    add_start_arguments(parser)


def this_program() -> list[str]:
    """The command that starts this program, from a checkout, a wheel or an installer."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "exhibit_app"]


def run(arguments: Namespace) -> int:
    """Shows the kiosk until staff ends it."""
    # On a full disk Python would keep half a compiled module, and stumble over it ever after.
    sys.dont_write_bytecode = True
    beats = beats_to_supervisor() if arguments.supervised else None
    if arguments.make_pin:
        return _make_pin()
    profile = read_profile(arguments.profile)
    collection = _find_collection(arguments.collection, profile)
    if arguments.check:
        return _check(collection, profile, arguments)
    if arguments.profile is None and not (arguments.supervised or arguments.inside):
        with suppress(OSError):  # what is told may go to a disk that is full
            sys.stderr.write(_TRIAL)
    if arguments.inside and not arguments.supervised:
        return _start_inside(arguments.inside)
    if not arguments.supervised and not arguments.alone:
        return _supervise(profile)
    options = KioskOptions(
        collection=collection,
        language=arguments.language,
        exhibition=arguments.exhibition,
        mode=arguments.mode,
        place=arguments.place,
        again=arguments.again,
        beats=beats,
    )
    from exhibit_app.gui import desktop, kiosk, kiosk_screen  # noqa: PLC0415

    try:
        code = kiosk.run(options, profile)
    except (desktop.NoScreenError, kiosk_screen.UnknownScreenNameError) as error:
        raise UsageError(str(error)) from None
    return 0 if arguments.alone else code


def _check(collection: Path, profile: KioskProfile, arguments: Namespace) -> int:
    """Says whether visitors would see what was asked for."""
    from exhibit_app.content.load import load_collection  # noqa: PLC0415 - a start needs no YAML
    from exhibit_app.domain.lacking import lacking_at_start  # noqa: PLC0415

    if collection.exists():
        with whole_tree(collection, profile.content.signed_by) as tree:
            loaded = load_collection(tree)
        if loaded.collection is None:
            message = f"'{collection}' has nothing to show: exhibit-app check tells why"
            raise UsageError(message)
        there = loaded.collection
        wrong = lacking_at_start(
            arguments.exhibition, there.exhibitions, arguments.language, there.languages
        )
        if wrong:
            raise UsageError("\n  ".join(wrong))
        if errors := loaded.report.count("error"):
            sys.stdout.write(f"Problems that leave something out: {errors} (exhibit-app check).\n")
    sys.stdout.write("Profile and collection can be used.\n")
    return 0


def _find_collection(named: str | None, profile: KioskProfile) -> Path:
    """The collection; of one that the kiosk has a good copy of, not even whether it is there.

    A share that never answers would keep whoever asks waiting for ever.
    """
    if named is not None and profile.content.staged:
        from exhibit_app.exchange.stage import stage_of  # noqa: PLC0415

        if stage_of(Path(named)).good:
            return Path(named)
    return find_collection(named)


def _start_inside(compositor: str) -> int:
    """Starts this command once more, inside a program that shows one other."""
    from exhibit_app.supervisor.session import start_inside  # noqa: PLC0415

    try:
        return start_inside([*shlex.split(compositor), *this_program(), *_without_inside()])
    except (OSError, ValueError) as error:
        message = f"'{compositor}' cannot be started: {error}"
        raise UsageError(message) from None


def _without_inside() -> list[str]:
    given = iter(sys.argv[1:])
    kept = []
    for one in given:
        if one == "--inside":
            next(given)
        elif not one.startswith("--inside="):
            kept.append(one)
    return kept


def _supervise(profile: KioskProfile) -> int:
    """Starts this command again as a child, and as often as that is needed."""
    from exhibit_app.log_setup import log_to_file  # noqa: PLC0415
    from exhibit_app.supervisor.display import display_is_gone  # noqa: PLC0415
    from exhibit_app.supervisor.notify import ServiceNotifier  # noqa: PLC0415
    from exhibit_app.supervisor.several import supervise  # noqa: PLC0415

    log_to_file("supervisor")

    def command(place: int, mode: Mode, *, again: bool) -> list[str]:
        given = [*this_program(), "kiosk", *sys.argv[2:], "--supervised", "--mode", mode]
        return [*given, "--place", str(place), *(["--again"] if again else [])]

    gone = partial(display_is_gone, os.environ)
    names, notifier = profile.screen.names, ServiceNotifier(os.environ)
    return supervise(command, names, profile.supervision, notifier, gone)


def read_profile(file: Path | None) -> KioskProfile:
    """The profile in a file; without one, that of a trial.

    Raises:
        UsageError: The file is not there, or anything in it is wrong; nothing has been shown yet.
    """
    from exhibit_app.content.kiosk_profile_reader import read_kiosk_profile  # noqa: PLC0415
    from exhibit_app.domain.kiosk_profile import TRIAL  # noqa: PLC0415

    if file is None:
        return TRIAL
    if not file.is_file():
        message = f"there is no kiosk profile '{file}'"
        raise UsageError(message)
    profile, problems = read_kiosk_profile(file)
    if profile is None:
        folder = "" if file.parent == Path() else f"{file.parent.as_posix()}/"
        lines = [problem.text(folder) for problem in problems]
        message = "\n  ".join(["the kiosk profile cannot be used:", *lines])
        raise UsageError(message)
    return profile


def _make_pin() -> int:
    from exhibit_app.domain.pin import hash_pin  # noqa: PLC0415

    try:
        pin = getpass.getpass("PIN (4 to 12 digits, not shown): ")
        again = getpass.getpass("Again: ")
        if pin != again:
            message = "the two PINs differ"
            raise UsageError(message)
        hashed = hash_pin(pin, secrets.token_bytes(16))
    except (EOFError, ValueError) as error:
        raise UsageError(str(error) or "no PIN was typed") from None
    sys.stdout.write(f"staff:\n  pin: {hashed}\n")
    return 0
