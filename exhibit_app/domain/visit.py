"""One visitor's state, and the pure function that changes it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, assert_never

from exhibit_app.domain.event_filter import NO_FILTER, EventFilter

if TYPE_CHECKING:
    from exhibit_app.domain.collection import Collection
    from exhibit_app.domain.exhibition import Exhibition
    from exhibit_app.domain.reference import Reference

TEXT_SCALES = (1.0, 1.25, 1.5, 2.0)
HISTORY_LIMIT = 100


@dataclass(frozen=True, slots=True)
class Place:
    """Where a visitor stands: the lobby, a hall, and what has been chosen or opened there.

    `focus` is the article, event, locality or person in the article pane; None shows the
    introduction. `work` is the work opened over the hall, `gallery` whether all works are laid
    out, `search` the words looked for (None: not searching).
    """

    exhibition: str = ""
    focus: Reference | None = None
    work: str = ""
    gallery: bool = False
    search: str | None = None


LOBBY = Place()


@dataclass(frozen=True, slots=True)
class Visit:
    """What a visitor has set and where they are and were."""

    language: str
    place: Place = LOBBY
    back: tuple[Place, ...] = ()
    forward: tuple[Place, ...] = ()
    text_scale: float = 1.0
    high_contrast: bool = False
    reduced_motion: bool = False
    reach: bool = False
    filter: EventFilter = NO_FILTER


@dataclass(frozen=True, slots=True)
class Enter:
    """Go into an exhibition's hall."""

    exhibition: str


@dataclass(frozen=True, slots=True)
class Choose:
    """Choose an article, event, locality, person, work or exhibition, wherever it was touched."""

    target: Reference


@dataclass(frozen=True, slots=True)
class ShowIntroduction:
    """Show the hall's introduction again."""


@dataclass(frozen=True, slots=True)
class ShowGallery:
    """Lay out all works of the exhibition."""


@dataclass(frozen=True, slots=True)
class Search:
    """Look for words; typing on refines one search rather than filling the history."""

    text: str


@dataclass(frozen=True, slots=True)
class Walk:
    """Go `steps` on (or back, below zero) among things like the one chosen: see domain.walk."""

    steps: int


@dataclass(frozen=True, slots=True)
class Close:
    """Close what lies over the hall."""


@dataclass(frozen=True, slots=True)
class GoBack:
    """Return to the place before."""


@dataclass(frozen=True, slots=True)
class GoForward:
    """Undo GoBack."""


@dataclass(frozen=True, slots=True)
class GoHome:
    """Return to the lobby."""


@dataclass(frozen=True, slots=True)
class SetLanguage:
    """Read on in another language."""

    language: str


@dataclass(frozen=True, slots=True)
class SetTextScale:
    """Enlarge the text; 1.0 to 2.0."""

    scale: float


@dataclass(frozen=True, slots=True)
class SetAids:
    """Switch high contrast, reduced motion or reach mode; None leaves one as it is."""

    high_contrast: bool | None = None
    reduced_motion: bool | None = None
    reach: bool | None = None


@dataclass(frozen=True, slots=True)
class SetFilter:
    """Light up only the events that pass."""

    filter: EventFilter


@dataclass(frozen=True, slots=True)
class StartAfresh:
    """Forget everything the visitor set, for the next one."""


VisitEvent = (
    Enter
    | Choose
    | ShowIntroduction
    | ShowGallery
    | Search
    | Walk
    | Close
    | GoBack
    | GoForward
    | GoHome
    | SetLanguage
    | SetTextScale
    | SetAids
    | SetFilter
    | StartAfresh
)


def first_visit(collection: Collection) -> Visit:
    """The state that a new visitor finds."""
    return Visit(language=collection.languages[0])


def reduce(visit: Visit, event: VisitEvent, collection: Collection) -> Visit:  # noqa: C901, PLR0911, PLR0912
    """The state after `event`; an event that names nothing in the collection changes nothing."""
    place = visit.place
    match event:
        case Enter(exhibition):
            known = exhibition in collection.exhibitions
            return _go(visit, Place(exhibition)) if known else visit
        case Choose(target):
            return _go(visit, _place_of(target, place, collection))
        case ShowIntroduction():
            return _go(visit, Place(place.exhibition))
        case ShowGallery():
            return _go(visit, replace(place, gallery=True, work="", search=None))
        case Search(text):
            return _search(visit, text)
        case Walk(steps):
            return _go(visit, _walk(place, steps, collection))
        case Close():
            return _go(visit, _closed(place))
        case GoBack() | GoForward():
            return _travel(visit, backwards=isinstance(event, GoBack))
        case GoHome():
            return _go(visit, LOBBY)
        case SetLanguage(language):
            known = language in collection.languages
            return replace(visit, language=language) if known else visit
        case SetTextScale(scale):
            return replace(visit, text_scale=min(max(scale, TEXT_SCALES[0]), TEXT_SCALES[-1]))
        case SetAids():
            return _set_aids(visit, event)
        case SetFilter(chosen):
            return replace(visit, filter=chosen)
        case StartAfresh():
            return first_visit(collection)
        case _:
            assert_never(event)


def settle(visit: Visit, collection: Collection) -> Visit:
    """The visit in a replaced collection: where its place is gone, the nearest one left."""
    language = visit.language if visit.language in collection.languages else collection.languages[0]

    def known(place: Place) -> bool:
        return (
            (not place.exhibition or place.exhibition in collection.exhibitions)
            and (place.focus is None or exists(place.focus, collection))
            and (not place.work or place.work in collection.works)
        )

    place = visit.place
    if not known(place):
        place = Place(place.exhibition) if place.exhibition in collection.exhibitions else LOBBY
    return replace(
        visit,
        language=language,
        place=place,
        back=tuple(filter(known, visit.back)),
        forward=tuple(filter(known, visit.forward)),
    )


def exists(target: Reference, collection: Collection) -> bool:
    """Whether the collection holds what `target` names."""
    return target.id in collection.pool(target.kind)


def home_of_article(article: str, exhibitions: list[Exhibition], preferred: str) -> str:
    """The exhibition to read an article in: the preferred one if it shows it."""
    homes = [e.id for e in exhibitions if article in e.articles]
    return preferred if preferred in homes else next(iter(homes), preferred)


def _place_of(target: Reference, place: Place, collection: Collection) -> Place:
    if not exists(target, collection):
        return place
    match target.kind:
        case "exhibition":
            return Place(target.id)
        case "work":
            home = place.exhibition or next(iter(collection.exhibitions), "")
            return replace(place, exhibition=home, work=target.id, search=None)
        case "source":
            return place
        case "article":
            exhibitions = list(collection.exhibitions.values())
            home = home_of_article(target.id, exhibitions, place.exhibition)
        case _:
            home = place.exhibition
    return Place(home or next(iter(collection.exhibitions), ""), focus=target)


def _walk(place: Place, steps: int, collection: Collection) -> Place:
    # The lobby, which comes first, walks nowhere.
    from exhibit_app.domain.walk import step  # noqa: PLC0415

    exhibition = collection.exhibitions.get(place.exhibition)
    if exhibition is None:
        return place
    return Place(place.exhibition, focus=step(collection, exhibition, place.focus, steps))


def _search(visit: Visit, text: str) -> Visit:
    if visit.place.search is not None:
        return replace(visit, place=replace(visit.place, search=text))
    # One thing at a time lies over the hall, so that the way home stays short.
    return _go(visit, replace(visit.place, search=text, gallery=False, work=""))


def _closed(place: Place) -> Place:
    if place.search is not None:
        return replace(place, search=None)
    if place.work:
        return replace(place, work="")
    return replace(place, gallery=False)


def _go(visit: Visit, place: Place) -> Visit:
    if place == visit.place:
        return visit
    back = (*visit.back, visit.place)[-HISTORY_LIMIT:]
    kept = visit.filter if place.exhibition == visit.place.exhibition else NO_FILTER
    return replace(visit, place=place, back=back, forward=(), filter=kept)


def _travel(visit: Visit, *, backwards: bool) -> Visit:
    trail = visit.back if backwards else visit.forward
    if not trail:
        return visit
    *rest, place = trail
    other = (*(visit.forward if backwards else visit.back), visit.place)
    back, forward = (tuple(rest), other) if backwards else (other, tuple(rest))
    return replace(visit, place=place, back=back, forward=forward)


def _set_aids(visit: Visit, aids: SetAids) -> Visit:
    def chosen(new: bool | None, old: bool) -> bool:
        return old if new is None else new

    return replace(
        visit,
        high_contrast=chosen(aids.high_contrast, visit.high_contrast),
        reduced_motion=chosen(aids.reduced_motion, visit.reduced_motion),
        reach=chosen(aids.reach, visit.reach),
    )
