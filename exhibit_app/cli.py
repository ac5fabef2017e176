"""The command line: says what there is, and hands each command to its module."""

from __future__ import annotations

import argparse
import io
import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING, cast

from exhibit_app import __version__
from exhibit_app.commands.command import UsageError
from exhibit_app.exchange.bundle_error import BundleError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exhibit_app.commands.command import Command

WINDOW = "desktop"
COMMANDS = {
    "kiosk": "show a collection over the whole screen, locked and unattended",
    "check": "find everything that is wrong with a collection",
    "compile": "read a large collection beforehand, so that it opens at once",
    "convert": "write a picture as TIFF, which opens at once",
    "pack": "pack a collection into one file",
    "unpack": "make a folder of a packed collection again",
    "keygen": "make a key for signing packed collections",
    "self-test": "find out whether the program is whole",
    "doctor": "find out whether this computer is fit to be a kiosk",
    "report": "write what the kiosk has counted as a page with plots",
    "schema": "write JSON Schemas for editors, or the reference of the format",
    "snapshot": "draw one screen into a picture file",
}
"""Every command and what it does; `exhibit_app.commands` has a module of each name, with `_`."""

SELF_TEST = "--self-test"
"""As an option, too, for those who test installers."""

EXIT_CODES = """\
exit codes:
  0  all went well
  1  problems were found
  2  wrong usage, or no collection at the place that was named"""
_WRONG_USAGE = 2
_INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the program with the arguments of the command line; returns the exit code."""
    given = list(sys.argv[1:] if argv is None else argv)
    given = ["self-test", *given[1:]] if given[:1] == [SELF_TEST] else given
    name = given.pop(0) if given and given[0] in COMMANDS else WINDOW
    # The package is not known to type checkers as holding modules of this shape.
    command = cast("Command", import_module(f"exhibit_app.commands.{name.replace('-', '_')}"))
    arguments = _parser(name, command).parse_args(given)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    try:
        code = command.run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads has seen enough; Python must not try to write the rest when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (UsageError, BundleError) as error:
        sys.stderr.write(f"exhibit-app: {error}{_meant(arguments)}\n")
        return _WRONG_USAGE
    except KeyboardInterrupt:
        return _INTERRUPTED
    return code


def _parser(name: str, command: Command) -> argparse.ArgumentParser:
    is_window = name == WINDOW
    examples = f"examples:\n{command.EXAMPLES}\n\n{EXIT_CODES}"
    parser = argparse.ArgumentParser(
        prog="exhibit-app" if is_window else f"exhibit-app {name}",
        description=command.DESCRIPTION,
        epilog=f"{_command_list()}\n\n{examples}" if is_window else examples,
        formatter_class=_HelpFormatter,
    )
    command.add_arguments(parser)
    if is_window:
        parser.add_argument("--version", action="version", version=f"exhibit-app {__version__}")
    return parser


class _HelpFormatter(argparse.RawDescriptionHelpFormatter):
    """Wraps descriptions, and leaves examples as they are written."""

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        if "\n" in text:
            return super()._fill_text(text, width, indent)
        return argparse.HelpFormatter._fill_text(self, text, width, indent)  # noqa: SLF001


def _command_list() -> str:
    lines = [f"  {name:<9} {about}" for name, about in COMMANDS.items()]
    return "\n".join(["commands (exhibit-app COMMAND --help tells more):", *lines])


def _meant(arguments: argparse.Namespace) -> str:
    """A hint if what was named as a collection looks like a command, and is none."""
    from difflib import get_close_matches

    named = str(getattr(arguments, "collection", ""))
    near = [] if os.access(named, os.F_OK) else get_close_matches(named, COMMANDS, n=1)
    return f"; did you mean the command '{near[0]}'?" if near else ""
