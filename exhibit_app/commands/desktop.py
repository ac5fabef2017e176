"""Opens a collection in a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exhibit_app.commands.collection_argument import add_collection_argument, find_collection
from exhibit_app.commands.command import UsageError
from exhibit_app.options import DesktopOptions
from exhibit_app.quiet_start import put_off_collection

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

DESCRIPTION = "Opens a digital exhibition: timeline, map and articles that move together."
EXAMPLES = """\
  exhibit-app                       open the exhibition that comes with the program
  exhibit-app my-museum             open the collection in the folder my-museum
  exhibit-app my-museum --language vi --fullscreen
  exhibit-app ./check               open a folder that is called like a command"""


def add_arguments(parser: ArgumentParser) -> None:
    """Declares the arguments of the window."""
    add_collection_argument(parser)
    parser.add_argument("--fullscreen", action="store_true", help="fill the whole screen")
    add_start_arguments(parser)


def add_start_arguments(parser: ArgumentParser) -> None:
    """Declares where a visit begins."""
    parser.add_argument(
        "--language", metavar="CODE", default="", help="begin in this language, as in vi"
    )
    parser.add_argument(
        "--exhibition", metavar="ID", default="", help="begin in this exhibition, not in the lobby"
    )


def run(arguments: Namespace) -> int:
    """Shows the window until it is closed."""
    options = DesktopOptions(
        collection=find_collection(arguments.collection),
        fullscreen=arguments.fullscreen,
        language=arguments.language,
        exhibition=arguments.exhibition,
    )
    put_off_collection()
    from exhibit_app.gui import desktop  # noqa: PLC0415 - commands without a window need no Qt

    try:
        return desktop.run(options)
    except desktop.NoScreenError as error:
        raise UsageError(str(error)) from None
