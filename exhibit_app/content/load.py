"""Loads a collection: everything that is sound of it, and everything that is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exhibit_app.content.builder import build_collection, build_front
from exhibit_app.content.checks import check_collection
from exhibit_app.content.coverage import Coverage, measure_coverage
from exhibit_app.content.loaded import Loaded
from exhibit_app.content.opened_collection import open_collection, open_front
from exhibit_app.content.problems import ProblemList, Report

if TYPE_CHECKING:
    from collections.abc import Callable

    from exhibit_app.content.source_tree import SourceTree
    from exhibit_app.domain.collection import Collection


_OPENED, _BUILT, _CHECKED = 0.6, 0.85, 0.9
"""What share of the time has gone by when all files are open, and so on."""


def load_collection(
    tree: SourceTree, progress: Callable[[float], None] = lambda _share: None
) -> Loaded:
    """Reads, checks and builds a collection. Never raises for what is written in it.

    `progress` is told now and then how far it has come, from 0 to 1.
    """
    tree.refresh()
    problems = ProblemList()
    opened = open_collection(tree, problems, lambda share: progress(share * _OPENED))
    if opened is None:
        return Loaded(None, Report(problems.in_order(), Coverage()))
    progress(_OPENED)
    collection = build_collection(opened)
    progress(_BUILT)
    check_collection(collection, opened)
    progress(_CHECKED)
    coverage = measure_coverage(collection)
    progress(1.0)
    shown = collection if collection.exhibitions else None
    return Loaded(shown, Report(problems.in_order(), coverage))


def load_front(tree: SourceTree) -> Collection | None:
    """As much as a lobby shows, without the reading that takes long; None if there is nothing."""
    tree.refresh()
    opened = open_front(tree)
    return build_front(opened) if opened is not None else None
