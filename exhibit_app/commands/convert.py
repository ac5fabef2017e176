"""Writes a picture as TIFF, so that a decoder which stops everything else does so elsewhere."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

DESCRIPTION = (
    "Decodes a picture and writes it as TIFF, which opens at once. The viewer has this done with "
    "JPEG 2000, which cannot be decoded beside anything else."
)
EXAMPLES = """\
  exhibit-app convert scan.jp2 scan.tif"""


def add_arguments(parser: ArgumentParser) -> None:
    """Declares the arguments of the converter."""
    parser.add_argument("picture", metavar="PICTURE", type=Path, help="what is to be decoded")
    parser.add_argument("target", metavar="TIFF", type=Path, help="what is to be written")


def run(arguments: Namespace) -> int:
    """Decodes and writes."""
    from exhibit_app.media.picture_error import PictureError  # noqa: PLC0415
    from exhibit_app.media.redrawn import redraw  # noqa: PLC0415

    if hasattr(os, "nice"):
        os.nice(5)  # the window comes first
    try:
        redraw(arguments.picture, arguments.target)
    except (PictureError, OSError) as error:
        sys.stderr.write(f"exhibit-app: {error}\n")
        return 1
    return 0
