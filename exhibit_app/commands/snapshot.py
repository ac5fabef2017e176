"""Draws one screen of a collection into a picture file."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING

from exhibit_app.commands.collection_argument import add_collection_argument, find_collection
from exhibit_app.commands.command import UsageError
from exhibit_app.options import SnapshotOptions

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

DESCRIPTION = "Draws one screen of a collection into a PNG file; needs no display."
EXAMPLES = """\
  exhibit-app snapshot -o hall.png
  exhibit-app snapshot my-museum -o lobby.png --screen lobby --size 1080x1920
  exhibit-app snapshot my-museum -o story.png --screen article:founding-day --language vi
  exhibit-app snapshot my-museum -o large.png --screen search:bridge --text-scale 2"""

_SCREENS = (
    "lobby, hall, gallery, search:TEXT, address:URL, or article:ID, event:ID, locality:ID, "
    "person:ID, work:ID"
)
_SIDES = range(320, 15361)
_SCALES = (0.5, 3.0)


def add_arguments(parser: ArgumentParser) -> None:
    """Declares the arguments of the picture."""
    add_collection_argument(parser)
    parser.add_argument(
        "-o", "--output", metavar="FILE.png", type=Path, required=True, help="where to write it"
    )
    parser.add_argument("--screen", default="hall", help=f"{_SCREENS} (default: %(default)s)")
    parser.add_argument(
        "--exhibition", metavar="ID", default="", help="which one (default: the first)"
    )
    parser.add_argument(
        "--size",
        metavar="WIDTHxHEIGHT",
        type=_size,
        default=(1920, 1080),
        help="in pixels (default: 1920x1080)",
    )
    parser.add_argument("--language", metavar="CODE", default="", help="default: the first")
    parser.add_argument(
        "--text-scale",
        metavar="FACTOR",
        type=_scale,
        default=1.0,
        help="1.5 makes it half as large again",
    )


def run(arguments: Namespace) -> int:
    """Draws the picture."""
    width, height = arguments.size
    options = SnapshotOptions(
        collection=find_collection(arguments.collection),
        output=_output(arguments.output),
        screen=arguments.screen,
        exhibition=arguments.exhibition,
        width=width,
        height=height,
        language=arguments.language,
        text_scale=arguments.text_scale,
    )
    from exhibit_app.gui import snapshot  # noqa: PLC0415

    try:
        snapshot.take(options)
    except (snapshot.UnknownScreenError, snapshot.UnwritableError) as error:
        raise UsageError(str(error)) from None
    return 0


def _output(file: Path) -> Path:
    if file.suffix.lower() != ".png":
        message = f"'{file}' does not end with .png"
        raise UsageError(message)
    if not file.absolute().parent.is_dir():
        message = f"there is no folder '{file.parent}' to write into"
        raise UsageError(message)
    return file


def _size(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{1,5})[xX×](\d{1,5})", text)
    sides = (int(found[1]), int(found[2])) if found else (0, 0)
    if not all(side in _SIDES for side in sides):
        message = f"'{text}' is not a size such as 1920x1080"
        raise argparse.ArgumentTypeError(message)
    return sides


def _scale(text: str) -> float:
    try:
        scale = float(text)
    except ValueError:
        scale = 0.0
    if not _SCALES[0] <= scale <= _SCALES[1]:
        message = f"'{text}' is not a number from {_SCALES[0]} to {_SCALES[1]}"
        raise argparse.ArgumentTypeError(message)
    return scale
