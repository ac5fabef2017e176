"""How complete a collection is: what share of it has translations, descriptions and sources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import TYPE_CHECKING

from exhibit_app.domain.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from exhibit_app.domain.collection import Collection


@dataclass(frozen=True, slots=True)
class Figure:
    """How many of all have something; `about` says what, as in "texts in vi"."""

    about: str
    done: int
    total: int

    @property
    def percent(self) -> int:
        """Rounded down, so that 100 means all."""
        return 100 * self.done // self.total if self.total else 100


@dataclass(frozen=True, slots=True)
class Coverage:
    """The figures of a collection."""

    figures: tuple[Figure, ...] = ()

    def as_json(self) -> list[dict[str, str | int]]:
        """The figures as JSON values."""
        return [
            {"about": one.about, "done": one.done, "total": one.total, "percent": one.percent}
            for one in self.figures
        ]


def measure_coverage(collection: Collection) -> Coverage:
    """Counts translations by language, and alt texts, credits, rights and sources."""
    works, articles = collection.works.values(), collection.articles.values()
    return Coverage(
        (
            *_languages(collection),
            _figure("works with a description (alt)", (bool(work.alt) for work in works)),
            _figure("works with a credit", (bool(work.credit) for work in works)),
            _figure("works with rights", (bool(work.rights) for work in works)),
            _figure(
                "events with a source", (bool(one.sources) for one in collection.events.values())
            ),
            _figure("articles with a source", (bool(article.sources) for article in articles)),
        )
    )


def _languages(collection: Collection) -> Iterator[Figure]:
    texts = list(_texts(collection))
    articles = collection.articles.values()
    for language in collection.languages:
        yield _figure(f"texts in {language}", (text.has(language) for text in texts))
        yield _figure(f"articles in {language}", (language in one.bodies for one in articles))


def _figure(about: str, answers: Iterable[bool]) -> Figure:
    listed = list(answers)
    return Figure(about, sum(listed), len(listed))


def _texts(value: object) -> Iterator[Text]:
    """All texts within domain values that are not empty; articles' bodies are counted apart."""
    match value:
        case Text():
            if value:
                yield value
        case Mapping():
            for item in value.values():
                yield from _texts(item)
        case tuple():
            for item in value:
                yield from _texts(item)
        case _ if is_dataclass(value) and not isinstance(value, type):
            for field in fields(value):
                if field.name != "bodies":
                    yield from _texts(getattr(value, field.name))
