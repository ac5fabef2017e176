"""Turns an opened collection into the frozen one: what is sound stays, the rest is left out."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from exhibit_app.content.articles import read_article
from exhibit_app.content.exhibitions import read_exhibition, themed
from exhibit_app.content.opened_collection import COLLECTION_FILE, record_of
from exhibit_app.content.problems import ProblemList
from exhibit_app.content.schema import COLLECTION, POOLS
from exhibit_app.content.slots import slot_works
from exhibit_app.content.values import read_fields
from exhibit_app.domain.collection import Collection, Lobby
from exhibit_app.domain.exhibition import Holdings
from exhibit_app.domain.roll import make_roll
from exhibit_app.domain.text import EMPTY_TEXT, plain
from exhibit_app.domain.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Mapping

    from exhibit_app.content.opened_collection import OpenedCollection
    from exhibit_app.content.scope import Scope

MAX_ROUNDS = 20


def build_collection(opened: OpenedCollection) -> Collection:
    """The collection; all problems of its files are told on the way.

    Whatever refers to something that turned out unsound is read again without it, quietly,
    until everything that is left refers only to what is left.
    """
    scope = opened.scope
    built = _build(opened, scope)
    for _ in range(MAX_ROUNDS):
        sound = _sound(built)
        if all(scope.known.ids(kind).keys() == ids.keys() for kind, ids in sound.items()):
            break
        scope = replace(
            scope,
            known=scope.known.only(sound),
            problems=ProblemList(),
            uses=defaultdict(set),
        )
        built = _build(opened, scope)
    return _counted(built)


def build_front(opened: OpenedCollection) -> Collection:
    """What a lobby shows of a collection of which only that has been opened."""
    return _build(opened, opened.scope)


def _counted(built: Collection) -> Collection:
    """The collection with its exhibitions' rolls and holdings reckoned."""
    rolls = {id_: make_roll(built, one) for id_, one in built.exhibitions.items()}
    exhibitions = {
        id_: replace(
            one,
            holdings=Holdings(
                articles=len(one.articles),
                events=len(rolls[id_].events),
                localities=len(rolls[id_].localities),
            ),
        )
        for id_, one in built.exhibitions.items()
    }
    counted = replace(built, exhibitions=exhibitions)
    for id_, roll in rolls.items():
        counted.rolls[id_] = replace(roll, exhibition=exhibitions[id_])
    return counted


def _build(opened: OpenedCollection, scope: Scope) -> Collection:
    things = _read_pools(opened, scope)
    for series in things["series"].values():
        for id_, work in slot_works(series, scope.tree).items():
            things["work"].setdefault(id_, work)
    in_file = scope.in_file(COLLECTION_FILE).of("collection", "")
    values = read_fields(COLLECTION, opened.root, in_file)
    theme = themed(Theme(), values.get("theme", {}))
    articles = {
        id_: article
        for id_, files in opened.articles.items()
        if id_ in scope.known.ids("article") and (article := read_article(id_, files, scope))
    }
    exhibitions = {
        id_: exhibition
        for id_, origin in opened.exhibitions.items()
        if id_ in scope.known.ids("exhibition")
        and (exhibition := read_exhibition(id_, origin, theme, scope))
    }
    return Collection(
        title=values.get("title", plain(scope.tree.name)),
        subtitle=values.get("subtitle", EMPTY_TEXT),
        languages=scope.languages,
        theme=theme,
        lobby=Lobby(**values.get("lobby", {})),
        exhibitions=exhibitions,
        articles=articles,
        events=things["event"],
        eras=things["era"],
        localities=things["locality"],
        journeys=things["journey"],
        people=things["person"],
        works=things["work"],
        series=things["series"],
        sources=things["source"],
    )


def _read_pools(opened: OpenedCollection, scope: Scope) -> dict[str, dict[str, Any]]:
    """All things of the pool by kind and id."""
    things: dict[str, dict[str, Any]] = {}
    for pool in POOLS:
        node = opened.pools.get(pool.path)
        values = read_fields(pool.record, node, scope.in_file(pool.path)) if node else {}
        for field in pool.record.fields:
            found = values.get(field.key, ())
            things[record_of(field).kind] = {thing.id: thing for thing in found}
    return things


def _sound(built: Collection) -> Mapping[str, Mapping[str, Any]]:
    return {
        "article": built.articles,
        "event": built.events,
        "era": built.eras,
        "locality": built.localities,
        "journey": built.journeys,
        "person": built.people,
        "work": built.works,
        "series": built.series,
        "source": built.sources,
        "exhibition": built.exhibitions,
    }
