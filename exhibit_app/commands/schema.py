"""Writes what editors and people need to know about the format."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from exhibit_app.commands.command import UsageError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from exhibit_app.content.json_schema import Schema

DESCRIPTION = (
    "Writes JSON Schemas of the format, from which editors complete keys, show what they mean and "
    "underline mistakes; or the format's reference page."
)
EXAMPLES = """\
  exhibit-app schema -o schemas              one file for each kind, and how to use them
  exhibit-app schema > collection.json       one schema for all files
  exhibit-app schema --reference             the reference page, in Markdown"""


def add_arguments(parser: ArgumentParser) -> None:
    """Declares the arguments of the schemas."""
    output = parser.add_mutually_exclusive_group()
    output.add_argument(
        "-o", "--output", metavar="FOLDER", type=Path, help="write a schema for each kind of file"
    )
    output.add_argument("--reference", action="store_true", help="print the reference page instead")


def run(arguments: Namespace) -> int:
    """Prints one schema, or writes them all."""
    if arguments.reference:
        from exhibit_app.content.reference_page import reference_page  # noqa: PLC0415

        sys.stdout.write(reference_page())
        return 0
    from exhibit_app.content.json_schema import combined_schema, file_schemas  # noqa: PLC0415

    if arguments.output is None:
        sys.stdout.write(_as_text(combined_schema()))
        return 0
    if arguments.output.is_file():
        message = f"'{arguments.output}' cannot be written: it is a file, and no folder"
        raise UsageError(message)
    schemas = {**file_schemas(), "any": combined_schema()}
    try:
        arguments.output.mkdir(parents=True, exist_ok=True)
        for name, schema in schemas.items():
            file = arguments.output / f"{name}.schema.json"
            file.write_text(_as_text(schema), encoding="utf-8")
    except OSError as error:
        message = f"'{arguments.output}' cannot be written: {error.strerror}"
        raise UsageError(message) from None
    sys.stdout.write(_how_to_use(arguments.output, list(schemas)))
    return 0


def _as_text(schema: Schema) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _how_to_use(folder: Path, names: list[str]) -> str:
    patterns = {
        "collection": "collection.yaml",
        "exhibition": "exhibitions/*.yaml",
        "sources": "sources.yaml",
        "people": "people.yaml",
        "localities": "localities.yaml",
        "events": "events.yaml",
        "works": "works/works.yaml",
        "kiosk-profile": "kiosk.yaml",
    }
    settings = {
        "yaml.schemas": {
            f"{folder.as_posix()}/{name}.schema.json": pattern for name, pattern in patterns.items()
        }
    }
    return (
        f"Wrote {len(names)} schemas to {folder}.\n\n"
        "Editors with the YAML language server (VS Code, Neovim, Helix, Kate …) follow a first\n"
        "line in each YAML file, with the way from that file to its schema:\n\n"
        f"  # yaml-language-server: $schema={folder.as_posix()}/events.schema.json\n\n"
        "(events.schema.json alone where both lie in the same folder); or, in VS Code, these\n"
        "settings in .vscode/settings.json of the folder that is open:\n\n"
        f"{json.dumps(settings, indent=2)}\n"
    )
