"""Loads a collection: everything that is sound of it, and everything that is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exhibit_app.content.builder import build_collection
from exhibit_app.content.checks import check_collection
from exhibit_app.content.coverage import Coverage, measure_coverage
from exhibit_app.content.loaded import Loaded
from exhibit_app.content.opened_collection import open_collection
from exhibit_app.content.problems import ProblemList, Report

if TYPE_CHECKING:
    from exhibit_app.content.source_tree import SourceTree


def load_collection(tree: SourceTree) -> Loaded:
    """Reads, checks and builds a collection. Never raises for what is written in it."""
    tree.refresh()
    problems = ProblemList()
    opened = open_collection(tree, problems)
    if opened is None:
        return Loaded(None, Report(problems.in_order(), Coverage()))
    collection = build_collection(opened)
    check_collection(collection, opened)
    coverage = measure_coverage(collection)
    shown = collection if collection.exhibitions else None
    return Loaded(shown, Report(problems.in_order(), coverage))
