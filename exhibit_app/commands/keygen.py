"""Makes a pair of keys for signing bundles."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from exhibit_app.commands.command import UsageError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

DESCRIPTION = (
    "Makes a pair of keys (Ed25519). Whoever has the private one can sign bundles: keep it, and a "
    "copy, where no visitor comes. The public one goes into the profile of each kiosk that shall "
    "show nothing but what was signed with it."
)
EXAMPLES = """\
  exhibit-app keygen museum.key
  exhibit-app pack my-museum -o my-museum.exhibit --sign museum.key"""

_OWNER_ONLY = 0o600


def add_arguments(parser: ArgumentParser) -> None:
    """Declares the arguments of the keys."""
    parser.add_argument("key", metavar="FILE.key", type=Path, help="where the private key goes")


def run(arguments: Namespace) -> int:
    """Writes the private key and prints the public one."""
    from exhibit_app.exchange.signature import can_verify, make_keys  # noqa: PLC0415

    if not can_verify():
        message = "keys need the extra 'sign': pip install 'exhibit-app[sign]'"
        raise UsageError(message)
    private, public = make_keys()
    try:
        place = os.open(arguments.key, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ONLY)
        with os.fdopen(place, "wb") as file:
            file.write(private)
    except FileExistsError:
        message = f"'{arguments.key}' is there already; a key that is overwritten is lost"
        raise UsageError(message) from None
    except OSError as error:
        message = f"'{arguments.key}' cannot be written: {error.strerror}"
        raise UsageError(message) from None
    sys.stdout.write(f"private key: {arguments.key}\npublic key:  {public}\n")
    return 0
