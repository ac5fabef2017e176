"""One visitor's state, and the pure function that changes it.

All are named tuples, as a lobby waits for this module, and a dataclass takes six times as long to
be made. What happens to a visit is told apart by its type alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, assert_never

from exhibit_app.domain.event_filter import NO_FILTER, EventFilter

if TYPE_CHECKING:
    from exhibit_app.domain.collection import Collection
    from exhibit_app.domain.exhibition import Exhibition
    from exhibit_app.domain.reference import Reference

TEXT_SCALES = (1.0, 1.25, 1.5, 2.0)
HISTORY_LIMIT = 100


class Place(NamedTuple):
    """Where a visitor stands: the lobby, a hall, and what has been chosen or opened there.

    `focus` is the article, event, locality or person in the article pane; None shows the
    introduction. `work` is the work opened over the hall, `gallery` whether all works are laid
    out, `search` the words looked for (None: not searching), `address` the web page told of.
    """

    exhibition: str = ""
    focus: Reference | None = None
    work: str = ""
    gallery: bool = False
    search: str | None = None
    address: str = ""


LOBBY = Place()


class Visit(NamedTuple):
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


class Enter(NamedTuple):
    """Go into an exhibition's hall."""

    exhibition: str


class Choose(NamedTuple):
    """Choose an article, event, locality, person, work or exhibition, wherever it was touched."""

    target: Reference


class ShowIntroduction(NamedTuple):
    """Show the hall's introduction again."""


class ShowGallery(NamedTuple):
    """Lay out all works of the exhibition."""


class TellAddress(NamedTuple):
    """Tell of a web page, which is never opened here."""

    address: str


class Search(NamedTuple):
    """Look for words; typing on refines one search rather than filling the history."""

    text: str


class Walk(NamedTuple):
    """Go `steps` on (or back, below zero) among things like the one chosen: see domain.walk."""

    steps: int


class Close(NamedTuple):
    """Close what lies over the hall."""


class GoBack(NamedTuple):
    """Return to the place before."""


class GoForward(NamedTuple):
    """Undo GoBack."""


class GoHome(NamedTuple):
    """Return to the lobby."""


class SetLanguage(NamedTuple):
    """Read on in another language."""

    language: str


class SetTextScale(NamedTuple):
    """Enlarge the text; 1.0 to 2.0."""

    scale: float


class SetAids(NamedTuple):
    """Switch high contrast, reduced motion or reach mode; None leaves one as it is."""

    high_contrast: bool | None = None
    reduced_motion: bool | None = None
    reach: bool | None = None


class SetFilter(NamedTuple):
    """Light up only the events that pass."""

    filter: EventFilter


class StartAfresh(NamedTuple):
    """Forget everything the visitor set, for the next one."""


Adjustment = SetLanguage | SetTextScale | SetAids
"""What can be had in any place, and before a collection has been read."""
VisitEvent = (
    Adjustment
    | Enter
    | Choose
    | ShowIntroduction
    | ShowGallery
    | TellAddress
    | Search
    | Walk
    | Close
    | GoBack
    | GoForward
    | GoHome
    | SetFilter
    | StartAfresh
)


def first_visit(languages: tuple[str, ...]) -> Visit:
    """The state that a new visitor finds in a collection written in `languages`."""
    return Visit(language=languages[0])


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
            return _go(visit, place._replace(gallery=True, work="", search=None, address=""))
        case TellAddress(address):
            return _tell(visit, address)
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
        case SetLanguage() | SetTextScale() | SetAids():
            return adjust(visit, event, collection.languages)
        case SetFilter(chosen):
            return visit._replace(filter=chosen)
        case StartAfresh():
            return first_visit(collection.languages)
        case _:
            assert_never(event)


def adjust(visit: Visit, event: Adjustment, languages: tuple[str, ...]) -> Visit:
    """The visit in another language, text size or with other aids."""
    match event:
        case SetLanguage(language):
            return visit._replace(language=language) if language in languages else visit
        case SetTextScale(scale):
            return visit._replace(text_scale=min(max(scale, TEXT_SCALES[0]), TEXT_SCALES[-1]))
        case SetAids():
            return _set_aids(visit, event)
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
    return visit._replace(
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
            return place._replace(exhibition=home, work=target.id, search=None, address="")
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
        return visit._replace(place=visit.place._replace(search=text))
    # One thing at a time lies over the hall, so that the way home stays short.
    return _go(visit, visit.place._replace(search=text, gallery=False, work="", address=""))


def _tell(visit: Visit, address: str) -> Visit:
    # The lobby, which comes first, tells of none.
    from exhibit_app.domain.web_address import is_web_address  # noqa: PLC0415

    if visit.place.exhibition and is_web_address(address):
        return _go(visit, visit.place._replace(address=address, search=None))
    return visit


def _closed(place: Place) -> Place:
    if place.address:
        return place._replace(address="")
    if place.search is not None:
        return place._replace(search=None)
    if place.work:
        return place._replace(work="")
    return place._replace(gallery=False)


def _go(visit: Visit, place: Place) -> Visit:
    if place == visit.place:
        return visit
    back = (*visit.back, visit.place)[-HISTORY_LIMIT:]
    kept = visit.filter if place.exhibition == visit.place.exhibition else NO_FILTER
    return visit._replace(place=place, back=back, forward=(), filter=kept)


def _travel(visit: Visit, *, backwards: bool) -> Visit:
    trail = visit.back if backwards else visit.forward
    if not trail:
        return visit
    *rest, place = trail
    other = (*(visit.forward if backwards else visit.back), visit.place)
    back, forward = (tuple(rest), other) if backwards else (other, tuple(rest))
    return visit._replace(place=place, back=back, forward=forward)


def _set_aids(visit: Visit, aids: SetAids) -> Visit:
    def chosen(new: bool | None, old: bool) -> bool:
        return old if new is None else new

    return visit._replace(
        high_contrast=chosen(aids.high_contrast, visit.high_contrast),
        reduced_motion=chosen(aids.reduced_motion, visit.reduced_motion),
        reach=chosen(aids.reach, visit.reach),
    )
