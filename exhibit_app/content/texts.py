"""Reads texts for visitors, and sees which languages they lack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exhibit_app.content.nodes import Entry, ListNode, MapNode, Node, TextNode
from exhibit_app.content.scalars import clean
from exhibit_app.content.suggestions import did_you_mean
from exhibit_app.domain.text import Text, plain

if TYPE_CHECKING:
    from exhibit_app.content.scope import Scope


def read_words(key: str, node: Node, scope: Scope) -> Text | None:
    """A text in one or several languages; None, with a problem told, where nothing is written."""
    match node:
        case TextNode(value=value):
            return plain(clean(value))
        case MapNode():
            return _by_language(key, node, scope)
        case ListNode():
            hint = "write one text, or one for each language: {en: …, vi: …}"
            scope.report("wrong-type", node.place, f"{key} is a text, not a list", hint)
            return None


def _by_language(key: str, node: MapNode, scope: Scope) -> Text | None:
    written: dict[str, str] = {}
    for language, entry in node.entries.items():
        if language not in scope.languages:
            _report_language(key, language, entry, scope)
        elif not isinstance(entry.value, TextNode):
            message = f"{key} in {language} is a text, not a list or map"
            scope.report("wrong-type", entry.value.place, message)
        elif not entry.value.is_nothing and (text := clean(entry.value.value)):
            written[language] = text
    missing = [code for code in scope.languages if code not in written]
    if written and missing:
        message = f"{key} is not written in {', '.join(missing)}"
        hint = f"visitors read {next(iter(written))} instead"
        scope.report("missing-translation", node.place, message, hint)
    elif not written:
        scope.report("missing-key", node.place, f"{key} is not written in any language")
    return Text({code: written[code] for code in scope.languages if code in written}) or None


def _report_language(key: str, language: str, entry: Entry, scope: Scope) -> None:
    if " " in language and isinstance(entry.value, TextNode) and entry.value.is_nothing:
        message = f"{key} breaks off at the comma before '{language}'"
        hint = "within {…}, a text with commas stands in quotes"
    else:
        message = f"'{language}' is not a language of this collection"
        hint = did_you_mean(language, scope.languages)
    scope.report("unknown-language", entry.place, message, hint)
