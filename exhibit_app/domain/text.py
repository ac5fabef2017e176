"""A text in one or several languages, and how a reader's language is chosen from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

ANY_LANGUAGE = ""
"""Key of a text that reads the same in every language, such as a name or a number."""


class Text(NamedTuple):
    """A text by language code (BCP 47), in the order of the collection's languages."""

    by_language: Mapping[str, str] = {}

    def __bool__(self) -> bool:
        return bool(self.by_language)

    def get(self, language: str) -> str:
        """The text in `language`, else in its base language, else the first there is."""
        for code in (language, language.partition("-")[0], ANY_LANGUAGE):
            if code in self.by_language:
                return self.by_language[code]
        return next(iter(self.by_language.values()), "")

    def has(self, language: str) -> bool:
        """Whether a reader of `language` gets their own language rather than a fallback."""
        return language in self.by_language or ANY_LANGUAGE in self.by_language


EMPTY_TEXT = Text()


def plain(text: str) -> Text:
    """A text that is the same in every language."""
    return Text({ANY_LANGUAGE: text})
