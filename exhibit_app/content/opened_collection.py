"""Opens every file of a collection and lists what they declare, before any of it is understood."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from exhibit_app.content.article_files import (
    ArticleFile,
    article_languages,
    find_articles,
)
from exhibit_app.content.field_types import ListOf, Record
from exhibit_app.content.known import Known, Origin
from exhibit_app.content.nodes import ListNode, MapNode, TextNode
from exhibit_app.content.problems import ProblemList
from exhibit_app.content.scalars import ID_PATTERN, LANGUAGE_PATTERN
from exhibit_app.content.schema import POOLS
from exhibit_app.content.schema_things import SERIES
from exhibit_app.content.scope import Scope
from exhibit_app.content.slots import slot_works, waiting_slots
from exhibit_app.content.source_text import read_yaml_file
from exhibit_app.content.source_tree import UnsafePathError
from exhibit_app.content.suggestions import did_you_mean
from exhibit_app.content.values import read_record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from exhibit_app.content.field_types import Field
    from exhibit_app.content.schema import FileKind
    from exhibit_app.content.source_tree import SourceTree

COLLECTION_FILE = "collection.yaml"
EXHIBITIONS = "exhibitions"
WORKS = "works"
WORKS_FILE = "works/works.yaml"
USUAL_LANGUAGE = "en"

_BEGINNING = (1, 1)


@dataclass(frozen=True, slots=True)
class OpenedCollection:
    """A collection's files as nodes.

    Attributes:
        scope: What is known of the collection as a whole.
        root: The collection file.
        pools: Pool files by their path.
        exhibitions: Exhibition files by id, in the order of the lobby.
        articles: Article files by id and language.
    """

    scope: Scope
    root: MapNode
    pools: dict[str, MapNode]
    exhibitions: dict[str, Origin]
    articles: dict[str, dict[str, ArticleFile]]


def open_collection(
    tree: SourceTree, problems: ProblemList, progress: Callable[[float], None] | None = None
) -> OpenedCollection | None:
    """Opens all files; None, with problems told, if there is no collection to open."""
    scope = Scope(tree, (), Known(), problems, COLLECTION_FILE, progress=progress)
    root = _root(scope)
    if root is None:
        return None
    scope = replace(scope, languages=_languages(root, tree))
    exhibitions = dict(_exhibitions(root, scope))
    pools = dict(_pools(scope))
    articles = find_articles(scope)
    for id_, origin in exhibitions.items():
        scope.known.add("exhibition", id_, origin)
        _declare_lanes(origin, scope.known)
    for id_, files in articles.items():
        file = next(iter(files.values()))
        scope.known.add("article", id_, Origin(file.path, file.front))
    _declare_slots(scope)
    return OpenedCollection(scope, root, pools, exhibitions, articles)


def open_front(tree: SourceTree) -> OpenedCollection | None:
    """Opens only what a lobby shows; whatever else is referred to may well exist."""
    scope = Scope(tree, (), Known(), ProblemList(), COLLECTION_FILE)
    root = _root(scope)
    if root is None:
        return None
    scope = replace(scope, languages=_languages(root, tree))
    exhibitions = dict(_exhibitions(root, scope))
    works = [pool for pool in POOLS if pool.path == WORKS_FILE]
    pools = dict(_pools(scope, works))
    for id_, origin in exhibitions.items():
        scope.known.add("exhibition", id_, origin)
        _declare_lanes(origin, scope.known)
    _declare_slots(scope)
    others = {record_of(field).kind for pool in POOLS for field in pool.record.fields}
    scope.known.incomplete.update(others | {"article"})
    return OpenedCollection(scope, root, pools, exhibitions, {})


def _root(scope: Scope) -> MapNode | None:
    try:
        if not scope.tree.exists(COLLECTION_FILE):
            message = f"there is no {COLLECTION_FILE} in '{scope.tree.name}'"
            scope.report("missing-file", _BEGINNING, message, "a collection is a folder with one")
            return None
    except UnsafePathError as error:
        scope.report("unsafe-path", _BEGINNING, error.message, error.hint)
        return None
    return _read_map(scope)


def _read_map(scope: Scope) -> MapNode | None:
    """The map that a file holds; an empty file is an empty map."""
    before = len(scope.problems.found)
    node = read_yaml_file(scope)
    if isinstance(node, MapNode):
        return node
    if node is None and len(scope.problems.found) == before:
        return MapNode(*_BEGINNING)
    if node is not None:
        message = "the file has no keys"
        scope.report("wrong-type", node.place, message, "write 'key: value' in each line")
    return None


def _languages(root: MapNode, tree: SourceTree) -> tuple[str, ...]:
    """The languages that are listed; where the list is not sound, also those of articles."""
    written = _texts(root, "languages")
    sound = [node.value for node in written if re.fullmatch(LANGUAGE_PATTERN, node.value)]
    if not sound or len(sound) < len(written):
        sound += article_languages(tree)
    return tuple(dict.fromkeys(sound)) or (USUAL_LANGUAGE,)


def _texts(root: MapNode, key: str) -> list[TextNode]:
    node = root.get(key)
    items = node.items if isinstance(node, ListNode) else []
    return [item for item in items if isinstance(item, TextNode)]


def _exhibitions(root: MapNode, scope: Scope) -> Iterator[tuple[str, Origin]]:
    """The listed exhibitions; all there are if none is listed."""
    files = [name for name in scope.tree.names(EXHIBITIONS) if name.endswith(".yaml")]
    names = [name.removesuffix(".yaml") for name in files]
    listed = _texts(root, "exhibitions") or [TextNode(*_BEGINNING, name) for name in names]
    for item in listed:
        path = f"{EXHIBITIONS}/{item.value}.yaml"
        if not re.fullmatch(ID_PATTERN, item.value):
            continue
        if item.value not in names:
            hint = did_you_mean(item.value, names)
            scope.report("missing-file", item.place, f"there is no file '{path}'", hint)
            continue
        node = _read_map(scope.in_file(path))
        if node:
            yield item.value, Origin(path, node)
        else:
            scope.known.incomplete.update({"exhibition", "lane"})


def _pools(scope: Scope, wanted: Iterable[FileKind] = POOLS) -> Iterator[tuple[str, MapNode]]:
    """The pool files that are there; what they declare becomes known."""
    for pool in wanted:
        folder, _, name = pool.path.rpartition("/")
        if name not in scope.tree.names(folder):
            continue
        node = _read_map(scope.in_file(pool.path))
        if node:
            yield pool.path, node
        for field in pool.record.fields:
            _declare(field, pool.record, node, scope.in_file(pool.path))


def _declare(field: Field, pool: Record, node: MapNode | None, scope: Scope) -> None:
    kind = record_of(field).kind
    things = node.get(field.key) if node else None
    if isinstance(things, ListNode):
        for item in things.items:
            if isinstance(item, MapNode) and (id_ := item.text("id")):
                scope.known.add(kind, id_, Origin(scope.path, item))
    elif node is None or _is_lost(node, field, pool):
        scope.known.incomplete.add(kind)


def _is_lost(node: MapNode, field: Field, pool: Record) -> bool:
    """Whether a pool file's key holds something else than a list, or is probably misspelt."""
    things = node.get(field.key)
    if things is None:
        return bool(node.entries.keys() - {one.key for one in pool.fields})
    return not things.is_nothing


def record_of(field: Field) -> Record:
    """The record of which a pool file's key holds several."""
    assert isinstance(field.type, ListOf)  # noqa: S101 - so the format is declared
    assert isinstance(field.type.item, Record)  # noqa: S101
    return field.type.item


def _declare_lanes(origin: Origin, known: Known) -> None:
    timeline = origin.node.get("timeline") if isinstance(origin.node, MapNode) else None
    lanes = timeline.get("lanes") if isinstance(timeline, MapNode) else None
    for lane in lanes.items if isinstance(lanes, ListNode) else []:
        if isinstance(lane, MapNode) and (id_ := lane.text("id")):
            known.add("lane", id_, Origin(origin.path, lane))


def _declare_slots(scope: Scope) -> None:
    """Makes the works of filled slots known, and what the empty ones wait for."""
    quiet = replace(scope, problems=ProblemList())
    for id_, origin in scope.known.ids("series").items():
        series = read_record(SERIES, origin.node, quiet)
        if series and series.id == id_:
            for work in slot_works(series, scope.tree):
                scope.known.add("work", work, origin)
            scope.known.waiting.update(waiting_slots(series, scope.tree))
