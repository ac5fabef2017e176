"""The rows a page is made of, whatever it is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

RowKind = Literal[
    "kicker",
    "title",
    "dateline",
    "remark",
    "lead",
    "paragraph",
    "heading",
    "subheading",
    "quote",
    "item",
    "figure",
    "note",
    "links",
    "chips",
    "small",
]


@dataclass(frozen=True, slots=True)
class PageRow:
    """One row; `text` is StyledText, `plain` the same without markup, for screen readers.

    `work` is the id of a figure's work; `size` is how large it stands, `small` marks lines that
    are read last. `links` holds what chips and links lead to, each a map
    with `target` ("kind:id" or an address), `text`, `note`, `icon` and `dimmed`. What the
    visitor's filter does not let pass is dimmed.
    """

    kind: RowKind
    text: str = ""
    plain: str = ""
    label: str = ""
    work: str = ""
    size: str = "column"
    dimmed: bool = False
    links: tuple[dict[str, Any], ...] = ()


def link(
    target: str, text: str, icon: str = "", note: str = "", *, dimmed: bool = False
) -> dict[str, Any]:
    """What one chip or line leads to."""
    return {"target": target, "text": text, "icon": icon, "note": note, "dimmed": dimmed}
