"""Writes a kiosk's statistics as a page and as tables."""

from __future__ import annotations

import sqlite3
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from exhibit_app.commands.collection_argument import add_collection_argument, find_collection
from exhibit_app.commands.command import UsageError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable

    from exhibit_app.domain.collection import Collection

DESCRIPTION = (
    "Writes the visits that this computer's kiosk has counted: an HTML page with plots that needs "
    "nothing beside itself, and CSV tables. Nothing in them tells who the visitors were."
)
EXAMPLES = """\
  exhibit-app report -o visits.html
  exhibit-app report my-museum -o visits.html --csv tables
  exhibit-app report -o visits.html --statistics /media/usb/statistics.sqlite"""


def add_arguments(parser: ArgumentParser) -> None:
    """Declares the arguments of the report."""
    add_collection_argument(parser)
    parser.add_argument(
        "-o", "--output", metavar="FILE.html", type=Path, required=True, help="where to write it"
    )
    parser.add_argument("--csv", metavar="FOLDER", type=Path, help="write tables there, too")
    parser.add_argument(
        "--statistics", metavar="FILE", type=Path, help="of another computer's kiosk"
    )


def run(arguments: Namespace) -> int:
    """Writes page and tables."""
    from exhibit_app.content.load import load_collection  # noqa: PLC0415
    from exhibit_app.exchange.open_tree import whole_tree  # noqa: PLC0415
    from exhibit_app.statistics.report_page import report_page  # noqa: PLC0415
    from exhibit_app.statistics.tables import write_tables  # noqa: PLC0415
    from exhibit_app.statistics.visit_store import VisitStore, statistics_file  # noqa: PLC0415

    file = arguments.statistics or statistics_file()
    if not file.is_file():
        message = f"no visits have been counted yet: there is no file '{file}'"
        raise UsageError(message)
    with whole_tree(find_collection(arguments.collection)) as tree:
        collection = load_collection(tree).collection
    name_of = namer(collection)
    title = collection.title.get(collection.languages[0]) if collection else file.stem
    store = VisitStore(file)
    try:
        page = report_page(store, title, name_of, datetime.now().astimezone().date())
        arguments.output.write_text(page, encoding="utf-8")
        if arguments.csv:
            write_tables(store, arguments.csv, name_of)
    except sqlite3.Error as error:
        message = f"'{file}' holds no visits that a kiosk has counted: {error}"
        raise UsageError(message) from None
    except OSError as error:
        message = f"'{error.filename or arguments.output}' cannot be written: {error.strerror}"
        raise UsageError(message) from None
    sys.stdout.write(f"Wrote {arguments.output}.\n")
    return 0


def namer(collection: Collection | None) -> Callable[[str], str]:
    """A function from `kind:id` to the title in the collection's first language."""

    def name_of(thing: str) -> str:
        kind, _, id_ = thing.partition(":")
        if not id_ or collection is None:
            return thing.capitalize()
        found = collection.pool(kind).get(id_)  # type: ignore[arg-type]
        title = getattr(found, "title", None) or getattr(found, "name", None)
        return title.get(collection.languages[0]) if title else thing

    return name_of
