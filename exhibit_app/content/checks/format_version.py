"""Finds collections written for another version of the format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exhibit_app.content.schema import FORMAT_VERSION

if TYPE_CHECKING:
    from exhibit_app.content.checks.checked import Checked


def check_format_version(checked: Checked) -> None:
    """The collection says that it is of this version."""
    written = checked.opened.root.text("format")
    if written.isdecimal() and int(written) != FORMAT_VERSION:
        newer = int(written) > FORMAT_VERSION
        hint = "a newer version of the program reads it" if newer else "write format: 1"
        message = f"format {written} is not the format {FORMAT_VERSION} that is read here"
        checked.report_root("wrong-format-version", ("format",), message, hint)
