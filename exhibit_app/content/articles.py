"""Puts an article together from its files, one a language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from exhibit_app.content.markdown_blocks import read_blocks
from exhibit_app.content.nodes import MapNode
from exhibit_app.content.schema import ARTICLE, PHRASES_OF_ARTICLE, TRANSLATED_ARTICLE
from exhibit_app.content.values import read_fields
from exhibit_app.domain.article import Article
from exhibit_app.domain.text import Text

if TYPE_CHECKING:
    from exhibit_app.content.article_files import ArticleFile
    from exhibit_app.content.scope import Scope
    from exhibit_app.domain.article import Block

_PHRASES = tuple(field.key for field in PHRASES_OF_ARTICLE)
_ONCE = frozenset(field.key for field in ARTICLE.fields) - set(_PHRASES)
_BEGINNING = (1, 1)


def read_article(id_: str, files: dict[str, ArticleFile], scope: Scope) -> Article | None:
    """The article with what is sound of it; None if it has no title in any language."""
    scope = scope.of("article", id_)
    values: dict[str, Any] = {}
    phrases: dict[str, dict[str, str]] = {key: {} for key in _PHRASES}
    bodies: dict[str, tuple[Block, ...]] = {}
    for language, file in files.items():
        in_file = scope.in_file(file.path)
        read = _front_matter(file, language, in_file)
        for key in _PHRASES:
            if key in read:
                phrases[key][language] = read.pop(key)
        values |= read
        if blocks := read_blocks(file.body, file.body_line, in_file):
            bodies[language] = blocks
    _report_missing(id_, files, phrases, bodies, scope)
    if not phrases["title"]:
        return None
    values |= {key: Text(written) for key, written in phrases.items() if written}
    return Article(id=id_, bodies=bodies, **values)


def _front_matter(file: ArticleFile, language: str, scope: Scope) -> dict[str, Any]:
    if not file.is_readable:
        return {}
    if language == scope.languages[0]:
        return read_fields(ARTICLE, file.front, scope)
    own = MapNode(*file.front.place)
    for key, entry in file.front.entries.items():
        if key in _ONCE:
            message = f"'{key}' is written once, in the file of the first language"
            hint = f"remove it here; it counts in the file .{scope.languages[0]}.md"
            scope.report("unknown-key", entry.place, message, hint)
        else:
            own.entries[key] = entry
    return read_fields(TRANSLATED_ARTICLE, own, scope)


def _report_missing(
    id_: str,
    files: dict[str, ArticleFile],
    phrases: dict[str, dict[str, str]],
    bodies: dict[str, tuple[Block, ...]],
    scope: Scope,
) -> None:
    """Tells of languages without a file, and of files without a text that others have."""
    first, first_language = next(iter(files.values())), scope.languages[0]
    for language in scope.languages:
        in_file = scope.in_file(files[language].path if language in files else first.path)
        missing = f"articles/{id_}.{language}.md"
        if language not in files and language == first_language:
            message = f"'{missing}' is missing, which holds the article's date and references"
            in_file.report("missing-file", _BEGINNING, message, f"write {missing}")
        elif language not in files:
            message = f"the article is not written in {language}"
            in_file.report("missing-translation", _BEGINNING, message, f"write {missing}")
        else:
            _report_gaps(files[language], language, phrases, bodies, in_file)


def _report_gaps(
    file: ArticleFile,
    language: str,
    phrases: dict[str, dict[str, str]],
    bodies: dict[str, tuple[Block, ...]],
    scope: Scope,
) -> None:
    if not file.is_readable:
        return
    for key, written in phrases.items():
        if key != "title" and written and language not in written:
            message = f"{key} is not written in {language}, but in {', '.join(written)}"
            scope.report("missing-translation", file.front.place, message)
    if bodies and language not in bodies:
        message = f"the text is not written in {language}, but in {', '.join(bodies)}"
        scope.report("missing-translation", (file.body_line, 1), message)
