"""Finds series whose slots nothing can fill, and clips that some cannot follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exhibit_app.content.nodes import MapNode

if TYPE_CHECKING:
    from exhibit_app.content.checks.checked import Checked


def check_slots(checked: Checked) -> None:
    """A series with slots says how their files are called."""
    for series in checked.collection.series.values():
        node = checked.scope.known.ids("series")[series.id].node
        if series.slots and isinstance(node, MapNode) and "files" not in node.entries:
            message = f"series '{series.id}' has slots, and no files to fill them"
            hint = "write files: works/folder/name-{number}"
            checked.report("missing-key", ("series", series.id), ("slots",), message, hint)


def check_captions(checked: Checked) -> None:
    """A clip has captions in every language."""
    for work in checked.collection.works.values():
        captioned = {language for language, _ in work.captions}
        missing = [code for code in checked.scope.languages if code not in captioned]
        if work.is_clip and missing:
            message = f"work '{work.id}' has no captions in {', '.join(missing)}"
            hint = f"write captions: {{{missing[0]}: works/{work.id}.{missing[0]}.vtt}}"
            checked.report("missing-captions", ("work", work.id), ("captions",), message, hint)
