"""Turns an article's Markdown into blocks, and tells what the article pane cannot show."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from exhibit_app.content.bad_value import BadValueError
from exhibit_app.content.markdown_runs import RunReader
from exhibit_app.content.pointers import read_reference
from exhibit_app.domain.article import (
    Block,
    Figure,
    FigureSize,
    Heading,
    ListBlock,
    Note,
    Paragraph,
    Quote,
    Runs,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from exhibit_app.content.scope import Scope

NOTE_MARK = re.compile(r"\[!NOTE\]\s*")
ATTRIBUTION_MARK = re.compile(r"—\s+")
LOWEST_HEADING, HIGHEST_HEADING = 3, 2

_SIZES: dict[str, FigureSize] = {"": "column", "wide": "wide", "full": "full"}
_LEFT_OUT = {
    "table": ("a table is not shown", "tell it in a list, or make a picture of it"),
    "hr": ("a line across is not shown", "begin a new part with a heading: ## …"),
}


def read_blocks(text: str, first_line: int, scope: Scope) -> tuple[Block, ...]:
    """The blocks of a Markdown text that begins in `first_line` of its file."""
    return tuple(_BlockReader(text, first_line, scope).read())


class _Markdown(MarkdownIt):
    """Leaves links as they are written, so that bad ones are told and not passed over."""

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 - so the parser calls it
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        return url


@cache
def _markdown() -> MarkdownIt:
    # HTML, tables and the like are recognised so that they can be told apart from text.
    parser = _Markdown("commonmark", {"html": True}).enable(["table", "strikethrough"])
    return parser.disable("lheading")


class _BlockReader:
    def __init__(self, text: str, first_line: int, scope: Scope) -> None:
        self._tree = SyntaxTreeNode(_markdown().parse(text))
        self._first_line = first_line
        self._scope = scope
        self._inline = RunReader(scope, [""] * (first_line - 1) + text.split("\n"))

    def read(self) -> Iterator[Block]:
        for node in self._tree.children:
            yield from self._block(node)

    def _block(self, node: SyntaxTreeNode) -> Iterator[Block]:
        match node.type:
            case "paragraph":
                yield from self._paragraph(node)
            case "heading":
                yield self._heading(node)
            case "blockquote":
                yield self._quote(node)
            case "bullet_list" | "ordered_list":
                yield self._list(node)
            case "code_block" | "fence":
                hint = "remove the spaces before the line" if node.type == "code_block" else ""
                self._report(node, "bad-markdown", "code has no place in an article", hint)
            case "html_block":
                self._report(node, "raw-html", "HTML is not shown", "write it in Markdown")
            case _:
                self._report(node, "bad-markdown", *_LEFT_OUT[node.type])

    def _paragraph(self, node: SyntaxTreeNode) -> Iterator[Block]:
        words = _inline(node)
        pictures = [child for child in words if child.type == "image"]
        if pictures and all(
            child.type in {"image", "softbreak"} or not child.content.strip() for child in words
        ):
            for number, picture in enumerate(pictures):
                yield from self._figure(picture, self._line(node) + number)
        elif runs := self._inline.read(words, self._line(node)):
            yield Paragraph(runs)

    def _figure(self, picture: SyntaxTreeNode, line: int) -> Iterator[Figure]:
        source, size = str(picture.attrs.get("src", "")), str(picture.attrs.get("title", ""))
        if size not in _SIZES:
            message = f"'{size}' is not a size of a picture"
            hint = 'write "wide", "full" or nothing at all'
            self._inline.report("unknown-value", f'"{size}"', message, hint, line)
        try:
            target = read_reference(source, ("work",), self._scope)
        except BadValueError as error:
            hint = error.hint if source.startswith("work:") else "name a work: ![…](work:ID)"
            self._inline.report(error.code, source, error.message, hint, line)
            return
        if target:
            caption = self._inline.read(picture.children, line)
            yield Figure(target.id, caption, _SIZES.get(size, "column"))

    def _heading(self, node: SyntaxTreeNode) -> Heading:
        level = int(node.tag[1:])
        if not HIGHEST_HEADING <= level <= LOWEST_HEADING:
            message = f"a heading of level {level} is not shown as such"
            hint = "the title stands in the front matter; begin headings with ## or ###"
            self._report(node, "bad-markdown", message, hint)
        runs = self._inline.read(_inline(node), self._line(node))
        return Heading(runs, min(max(level, HIGHEST_HEADING), LOWEST_HEADING))

    def _quote(self, node: SyntaxTreeNode) -> Quote | Note:
        lines = [
            (_in_lines(_inline(paragraph)), self._line(paragraph))
            for paragraph in self._paragraphs_in(node)
        ]
        if lines and _begins_with(lines[0][0][0], NOTE_MARK):
            return Note(_without_mark(self._runs_of(lines), NOTE_MARK))
        if lines and any(_begins_with(one, ATTRIBUTION_MARK) for one in lines[-1][0]):
            return self._attributed(lines)
        return Quote(self._runs_of(lines))

    def _attributed(self, lines: list[tuple[list[list[SyntaxTreeNode]], int]]) -> Quote:
        last, line = lines[-1]
        at = max(i for i, one in enumerate(last) if _begins_with(one, ATTRIBUTION_MARK))
        spoken = [*lines[:-1], (last[:at], line)] if at else lines[:-1]
        whose = _without_mark(self._runs_of([(last[at:], line + at)]), ATTRIBUTION_MARK)
        return Quote(self._runs_of(spoken), whose[0] if whose else ())

    def _runs_of(
        self, paragraphs: Sequence[tuple[list[list[SyntaxTreeNode]], int]]
    ) -> tuple[Runs, ...]:
        found = []
        for lines, line in paragraphs:
            nodes = [node for one in lines for node in one]
            found.append(self._inline.read(nodes, line))
        return tuple(found)

    def _list(self, node: SyntaxTreeNode) -> ListBlock:
        ordered = node.type == "ordered_list"
        if ordered and (start := node.attrs.get("start")) is not None:
            message = f"a line that begins with '{start}.' becomes a numbered list"
            self._report(node, "bad-markdown", message, f"write {start}\\. if it is text")
        items = []
        for item in node.children:
            paragraphs = list(self._paragraphs_in(item))
            if len(paragraphs) > 1:
                message = "an item of a list is one paragraph, without lists in it"
                self._report(paragraphs[1], "bad-markdown", message, "make it an item of its own")
            items.extend(
                self._inline.read(_inline(paragraph), self._line(paragraph))
                for paragraph in paragraphs
            )
        return ListBlock(tuple(items), ordered)

    def _paragraphs_in(self, node: SyntaxTreeNode) -> Iterator[SyntaxTreeNode]:
        """All paragraphs within a quote or item; what else stands there is told."""
        for child in node.children:
            if child.type == "paragraph":
                yield child
            elif child.type in {"bullet_list", "ordered_list", "list_item", "blockquote"}:
                if node.type == "blockquote":
                    message = "a quote holds paragraphs only"
                    self._report(child, "bad-markdown", message, "end the quote before it")
                yield from self._paragraphs_in(child)
            else:
                message = "only paragraphs stand in quotes and lists"
                self._report(child, "bad-markdown", message, "move it out")

    def _line(self, node: SyntaxTreeNode) -> int:
        return (node.map or (0, 0))[0] + self._first_line

    def _report(self, node: SyntaxTreeNode, code: str, message: str, hint: str) -> None:
        self._scope.report(code, (self._line(node), 1), message, hint)


def _inline(node: SyntaxTreeNode) -> list[SyntaxTreeNode]:
    return [word for inline in node.children for word in inline.children]


def _in_lines(words: list[SyntaxTreeNode]) -> list[list[SyntaxTreeNode]]:
    """Inline nodes by line; each line but the last ends with its line break."""
    lines: list[list[SyntaxTreeNode]] = [[]]
    for word in words:
        lines[-1].append(word)
        if word.type in {"softbreak", "hardbreak"}:
            lines.append([])
    return lines


def _begins_with(line: list[SyntaxTreeNode], mark: re.Pattern[str]) -> bool:
    return bool(line) and line[0].type == "text" and mark.match(line[0].content) is not None


def _without_mark(paragraphs: tuple[Runs, ...], mark: re.Pattern[str]) -> tuple[Runs, ...]:
    """The paragraphs without the mark that begins the first one."""
    first, *rest = paragraphs
    opening = replace(first[0], text=mark.sub("", first[0].text, count=1))
    kept = (opening, *first[1:]) if opening.text else first[1:]
    return tuple(paragraph for paragraph in (kept, *rest) if paragraph)
