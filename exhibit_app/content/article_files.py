"""Finds the articles of a collection among its files, and parts each file into its two halves."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from exhibit_app.content.nodes import MapNode
from exhibit_app.content.scalars import ID_PATTERN, LANGUAGE_PATTERN
from exhibit_app.content.source_text import MAX_ARTICLE_BYTES, read_text, read_yaml_text
from exhibit_app.content.suggestions import did_you_mean

if TYPE_CHECKING:
    from exhibit_app.content.scope import Scope
    from exhibit_app.content.source_tree import SourceTree

FOLDER = "articles"
_TEXTS = (".md", ".markdown", ".md.txt")
"""What was meant to be an article, though only the first suffix makes it one."""

_NAME = re.compile(rf"(?P<id>{ID_PATTERN})\.(?P<language>{LANGUAGE_PATTERN})\.md")
_BEGINNING = (1, 1)


@dataclass(frozen=True, slots=True)
class ArticleFile:
    """One article in one language, not yet understood.

    Attributes:
        path: The file.
        front: Its front matter; without keys if that is unreadable.
        body: Its Markdown.
        body_line: The line in which the Markdown begins.
        is_readable: Whether the front matter could be understood.
    """

    path: str
    front: MapNode
    body: str
    body_line: int
    is_readable: bool


def find_articles(scope: Scope) -> dict[str, dict[str, ArticleFile]]:
    """The article files by article and language, the collection's languages in their order."""
    found: dict[str, dict[str, ArticleFile]] = {}
    for name in scope.tree.names(FOLDER):
        in_file = scope.in_file(f"{FOLDER}/{name}")
        if name.endswith(_TEXTS) and (named := _named(name, in_file)):
            id_, language = named
            found.setdefault(id_, {})[language] = _open(in_file)
    order = {language: number for number, language in enumerate(scope.languages)}
    return {
        id_: dict(sorted(files.items(), key=lambda one: order[one[0]]))
        for id_, files in found.items()
    }


def article_languages(tree: SourceTree) -> list[str]:
    """The languages that article files are named by, the most frequent first."""
    names = (_NAME.fullmatch(name) for name in tree.list(FOLDER))
    return [code for code, _ in Counter(name["language"] for name in names if name).most_common()]


def _named(name: str, scope: Scope) -> tuple[str, str] | None:
    """Article id and language of a file's name."""
    match = _NAME.fullmatch(name)
    if not match:
        hint = f"call it <id>.<language>.md, as in founding-day.{scope.languages[0]}.md"
        scope.report("bad-file-name", _BEGINNING, f"'{name}' names no article and language", hint)
        return None
    if match["language"] not in scope.languages:
        message = f"'{match['language']}' is not a language of this collection"
        hint = did_you_mean(match["language"], scope.languages)
        scope.report("unknown-language", _BEGINNING, message, hint)
        return None
    return match["id"], match["language"]


def _open(scope: Scope) -> ArticleFile:
    text = read_text(scope, MAX_ARTICLE_BYTES)
    if text is None:
        return ArticleFile(scope.path, MapNode(*_BEGINNING), "", 1, is_readable=False)
    lines = text.split("\n")
    rules = [number for number, line in enumerate(lines) if line.rstrip() == "---"]
    if not rules or rules[0] != 0:
        hint = "begin with a line ---, the keys title, kind …, and another line ---"
        scope.report("bad-front-matter", _BEGINNING, "the article has no front matter", hint)
        return ArticleFile(scope.path, MapNode(*_BEGINNING), text, 1, is_readable=False)
    if len(rules) == 1:
        hint = "write a line --- between the keys and the text"
        scope.report("bad-front-matter", _BEGINNING, "the front matter has no end", hint)
        return ArticleFile(scope.path, MapNode(*_BEGINNING), "", 1, is_readable=False)
    end = rules[1]
    # A blank first line instead of the rule keeps the YAML's line numbers those of the file.
    front = read_yaml_text("\n".join(["", *lines[1:end]]), scope)
    body = "\n".join(lines[end + 1 :])
    if front is None and not any(line.strip() for line in lines[1:end]):
        front = MapNode(*_BEGINNING)
    if isinstance(front, MapNode):
        return ArticleFile(scope.path, front, body, end + 2, is_readable=True)
    if front is not None:
        scope.report("bad-front-matter", _BEGINNING, "the front matter has no keys")
    return ArticleFile(scope.path, MapNode(*_BEGINNING), body, end + 2, is_readable=False)
