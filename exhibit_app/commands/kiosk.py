"""Runs a collection as a kiosk."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from exhibit_app.commands.collection_argument import add_collection_argument, find_collection
from exhibit_app.commands.command import UsageError
from exhibit_app.commands.desktop import add_start_arguments
from exhibit_app.options import KioskOptions

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

DESCRIPTION = (
    "Shows a collection over the whole screen and keeps visitors in it: after a while without "
    "touch it begins again, and leaving it needs the staff's gesture and PIN."
)
EXAMPLES = """\
  exhibit-app kiosk my-museum
  exhibit-app kiosk my-museum --profile hall-2.yaml
  exhibit-app kiosk my-museum --exhibition founding-years --language vi"""


def add_arguments(parser: ArgumentParser) -> None:
    """Declares the arguments of the kiosk."""
    add_collection_argument(parser)
    parser.add_argument(
        "--profile", metavar="FILE", type=Path, help="kiosk profile: times, screen, sound, PIN"
    )
    add_start_arguments(parser)


def run(arguments: Namespace) -> int:
    """Shows the kiosk until staff ends it."""
    options = KioskOptions(
        collection=find_collection(arguments.collection),
        profile=arguments.profile,
        language=arguments.language,
        exhibition=arguments.exhibition,
    )
    if options.profile and not options.profile.is_file():
        message = f"there is no kiosk profile '{options.profile}'"
        raise UsageError(message)
    from exhibit_app.gui import desktop, kiosk  # noqa: PLC0415

    try:
        return kiosk.run(options)
    except desktop.NoScreenError as error:
        raise UsageError(str(error)) from None
