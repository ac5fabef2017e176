"""Reads a collection beforehand, so that it opens at once however large it is."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from exhibit_app import paths
from exhibit_app.commands.collection_argument import add_collection_argument, find_collection
from exhibit_app.commands.command import UsageError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

DESCRIPTION = (
    "Reads a collection into the user's cache and builds its search index there, as the first "
    "opening of a large collection does. Prints how far it has come, in percent."
)
EXAMPLES = """\
  exhibit-app compile my-museum"""

_KEPT = 99
"""Percent that are told when everything has been read but not yet written."""


def add_arguments(parser: ArgumentParser) -> None:
    """Declares the arguments of the compiler."""
    add_collection_argument(parser)
    parser.add_argument("--cache", metavar="FOLDER", type=Path, help="instead of the user's cache")


def run(arguments: Namespace) -> int:
    """Reads, compiles and indexes."""
    folder = find_collection(arguments.collection)
    from exhibit_app.exchange.open_tree import open_tree  # noqa: PLC0415
    from exhibit_app.gui.reading import Reading  # noqa: PLC0415

    if hasattr(os, "nice"):
        os.nice(5)  # the window comes first
    tree = open_tree(folder)
    reading = Reading(tree, arguments.cache)
    if not reading.is_kept and reading.unpacked() is None:
        loaded, _ = reading.here(lambda share: _tell(int(share * _KEPT)))
        if loaded.collection is None:
            message = f"'{folder}' has nothing to show: exhibit-app check tells why"
            raise UsageError(message)
        del loaded
    reading.keep_unpacked()
    _tell(100)
    kept = reading.build_index()
    tree.close()
    if not kept:
        message = f"nothing can be kept in '{arguments.cache or paths.cache_folder()}'"
        raise UsageError(message)
    return 0


def _tell(percent: int) -> None:
    sys.stdout.write(f"{percent}\n")
    sys.stdout.flush()
