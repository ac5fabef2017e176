"""Writes the reference of the format as a Markdown page, from the format's declaration."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from exhibit_app.content.field_types import (
    AnyOf,
    ByLanguage,
    Colour,
    Coordinates,
    EdtfDate,
    Field,
    FieldType,
    Flag,
    Identifier,
    IdOf,
    Language,
    ListOf,
    MediaFile,
    Number,
    NumberedFiles,
    OneOf,
    Phrase,
    Record,
    Rights,
    Scalar,
    WebAddress,
    Words,
)
from exhibit_app.content.problem_codes import PROBLEM_CODES
from exhibit_app.content.reference_prose import ENDING, INTRODUCTION, MARKDOWN
from exhibit_app.content.schema import FILES

if TYPE_CHECKING:
    from collections.abc import Iterator

_SEVERITIES = ("error", "warning", "advice")


def reference_page() -> str:
    """The whole page, ending with a line break."""
    parts = [INTRODUCTION, "## Files", *_files(), MARKDOWN, "## Problems", *_problems(), ENDING]
    return "\n\n".join(part.strip() for part in parts) + "\n"


def _files() -> Iterator[str]:
    told: set[str] = set()
    for file in FILES:
        yield f"### `{file.path}`"
        yield file.record.about
        yield _table(file.record)
        yield from _inner_records(file.record, told)


def _inner_records(record: Record, told: set[str]) -> Iterator[str]:
    """The records within a record, each told once."""
    for field in record.fields:
        inner = _record_in(field.type)
        if inner and inner.name not in told:
            told.add(inner.name)
            yield f"#### {inner.name.capitalize()}"
            yield inner.about
            yield _table(inner)
            yield from _inner_records(inner, told)


def _record_in(kind: FieldType) -> Record | None:
    match kind:
        case Record():
            return kind
        case ListOf(item=item) | ByLanguage(item=item):
            return _record_in(item)
        case _:
            return None


def _table(record: Record) -> str:
    rows = ["| key | value | what it is for |", "|---|---|---|"]
    rows += [f"| {_key(field)} | {_value(field.type)} | {field.about} |" for field in record.fields]
    return "\n".join(rows)


def _key(field: Field) -> str:
    if field.required:
        return f"**`{field.key}`** (needed)"
    return f"`{field.key}`{' (wanted)' if field.wanted else ''}"


def _value(kind: FieldType) -> str:  # noqa: PLR0911 - one for each type
    match kind:
        case Record(name=name):
            return f"[{name}](#{_anchor(name)})"
        case ListOf(item=ListOf() as pair, at_least=least):
            return f"list of at least {least}: {_value(pair)}"
        case ListOf(item=item, at_least=least, at_most=most) if most is not None and least == most:
            return f"list of {least}: {_value(item)}"
        case ListOf(item=item):
            return f"list: {_value(item)}"
        case ByLanguage(item=item):
            return f"by language: {_value(item)}"
        case IdOf(kind=thing):
            return f"id: {thing}"
        case AnyOf(kinds=kinds):
            return f"`kind:id` with {_words(kinds)}"
        case MediaFile(suffixes=suffixes):
            return f"file: {_words(suffixes)}"
        case Words():
            return "text"
        case Coordinates():
            return "`{latitude: …, longitude: …}`"
        case _:
            return _scalar(kind)


def _scalar(kind: Scalar) -> str:  # noqa: PLR0911 - one for each type
    match kind:
        case Phrase():
            return "plain text"
        case Identifier():
            return "id"
        case EdtfDate():
            return "date"
        case Number(low=low, high=high, whole=whole):
            return f"{'whole number' if whole else 'number'}, {low:g} to {high:g}"
        case Flag():
            return "`true` or `false`"
        case OneOf(words=words):
            return _words(words)
        case Colour():
            return "colour"
        case Rights():
            return "address of rights"
        case WebAddress():
            return "web address"
        case Language():
            return "language code"
        case NumberedFiles():
            return "file names with `{number}`"
        case _:
            assert_never(kind)


def _words(words: tuple[str, ...]) -> str:
    return ", ".join(f"`{word}`" for word in words)


def _anchor(name: str) -> str:
    return name.lower().replace(" ", "-")


def _problems() -> Iterator[str]:
    rows = ["| problem | weight | what it means |", "|---|---|---|"]
    for severity in _SEVERITIES:
        for code, meaning in PROBLEM_CODES.items():
            if meaning.severity == severity:
                rows.append(f"| `{code}` | {severity} | {meaning.text} |")
    yield (
        "`exhibit-app check` finds them, all at once. An **error** is left out of what visitors "
        "see, a **warning** is something they will miss, **advice** is neither."
    )
    yield "\n".join(rows)
