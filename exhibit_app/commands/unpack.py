"""Makes a folder of a bundle again."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from exhibit_app.commands.command import UsageError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

DESCRIPTION = (
    "Makes a folder of a bundle again, every file as it was packed. Each is checked first; the "
    "folder appears only when all are sound."
)
EXAMPLES = """\
  exhibit-app unpack my-museum.exhibit                 into the folder my-museum
  exhibit-app unpack my-museum.exhibit -o elsewhere"""


def add_arguments(parser: ArgumentParser) -> None:
    """Declares the arguments of unpacking."""
    parser.add_argument("bundle", metavar="FILE.exhibit", type=Path, help="the bundle")
    parser.add_argument(
        "-o", "--output", metavar="FOLDER", type=Path, help="a new folder (default: as the bundle)"
    )


def run(arguments: Namespace) -> int:
    """Writes the folder."""
    from exhibit_app.exchange.bundle_file import BundleFile  # noqa: PLC0415
    from exhibit_app.exchange.unpack import unpack_bundle  # noqa: PLC0415

    target = arguments.output or Path(arguments.bundle.stem)
    with BundleFile(arguments.bundle) as bundle:
        try:
            count = unpack_bundle(bundle, target)
        except OSError as error:
            message = f"'{arguments.bundle}' cannot be unpacked: {error.strerror or error}"
            raise UsageError(message) from None
        signed = f", signed by {bundle.signed_by}" if bundle.signed_by else ""
    sys.stdout.write(f"{target}: {count} files{signed}\n")
    return 0
