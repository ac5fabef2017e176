"""Finds what nothing reads because of its name or kind, though it was meant to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exhibit_app.content.article_files import FOLDER as ARTICLES
from exhibit_app.content.opened_collection import EXHIBITIONS, WORKS
from exhibit_app.content.schema import POOLS
from exhibit_app.content.source_tree import UnsafePathError
from exhibit_app.content.suggestions import nearest

if TYPE_CHECKING:
    from exhibit_app.content.checks.checked import Checked
    from exhibit_app.content.source_tree import SourceTree

_FOLDERS = (ARTICLES, EXHIBITIONS, WORKS)
_BEGINNING = (1, 1)


def check_names(checked: Checked) -> None:
    """What is almost called like something that is missing is told of."""
    tree = checked.scope.tree
    wanted = [*_FOLDERS, *(pool.path for pool in POOLS)]
    missing = {_name(path): path for path in wanted if not _is_there(path, tree)}
    for folder in ("", WORKS):
        for path in (f"{folder}/{name}".lstrip("/") for name in tree.names(folder)):
            meant = missing.get(nearest(_name(path).lower(), missing))
            if meant and path not in wanted:
                _report(checked, path, meant)
    for name in tree.names(EXHIBITIONS):
        if name.endswith(".yml"):
            _report(checked, f"{EXHIBITIONS}/{name}", name.removesuffix("yml") + "yaml")


def check_folders(checked: Checked) -> None:
    """The collection's folders are folders, and its own."""
    tree = checked.scope.tree
    for folder in _FOLDERS:
        scope = checked.scope.in_file(folder)
        try:
            if tree.exists(folder):
                message = f"'{folder}' is a file, and a folder belongs here"
                scope.report("unreadable-file", _BEGINNING, message, "give the file another name")
        except UnsafePathError as error:
            if _is_there(folder, tree):
                scope.report("unsafe-path", _BEGINNING, error.message, error.hint)


def _report(checked: Checked, path: str, meant: str) -> None:
    message = f"nothing looks for '{_name(path)}'"
    checked.scope.in_file(path).report("bad-file-name", _BEGINNING, message, f"call it {meant}")


def _is_there(path: str, tree: SourceTree) -> bool:
    folder, _, name = path.rpartition("/")
    return name in tree.names(folder)


def _name(path: str) -> str:
    return path.rpartition("/")[2]
