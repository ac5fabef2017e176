"""Checks what a collection means, once each value is known to be sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exhibit_app.content.checks.checked import Checked
from exhibit_app.content.checks.format_version import check_format_version
from exhibit_app.content.checks.looks import check_contrast, check_panes
from exhibit_app.content.checks.names import check_folders, check_names
from exhibit_app.content.checks.places import check_coordinates, check_former_names
from exhibit_app.content.checks.timelines import check_lanes, check_spans
from exhibit_app.content.checks.tours import check_tours
from exhibit_app.content.checks.unused import check_unused
from exhibit_app.content.checks.works import check_captions, check_slots

if TYPE_CHECKING:
    from exhibit_app.content.opened_collection import OpenedCollection
    from exhibit_app.domain.collection import Collection

_CHECKS = (
    check_format_version,
    check_names,
    check_folders,
    check_coordinates,
    check_former_names,
    check_slots,
    check_captions,
    check_spans,
    check_lanes,
    check_tours,
    check_contrast,
    check_panes,
    check_unused,
)


def check_collection(collection: Collection, opened: OpenedCollection) -> None:
    """Tells all problems of the sound part of a collection."""
    checked = Checked(collection, opened)
    for check in _CHECKS:
        check(checked)
