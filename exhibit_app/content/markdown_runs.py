"""Turns the words of a Markdown paragraph into runs, and refuses links that lead astray."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from exhibit_app.content.bad_value import BadValueError
from exhibit_app.content.pointers import read_reference
from exhibit_app.content.scalars import read_web_address
from exhibit_app.domain.article import Run, Runs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.tree import SyntaxTreeNode

    from exhibit_app.content.scope import Scope

LINK_KINDS = ("event", "locality", "article", "person", "work", "source")

_UNSHOWN = {
    "code_inline": ("code has no place in an article", "remove the ` marks"),
    "s": ("struck-out text is not shown as such", "remove the ~~ marks"),
    "image": ("a picture stands within a line", "give it a line of its own, empty lines around it"),
}


class RunReader:
    """Reads inline nodes of one file.

    Args:
        scope: The article's file.
        lines: The file's lines, to find columns in.
    """

    def __init__(self, scope: Scope, lines: Sequence[str]) -> None:
        self._scope = scope
        self._lines = lines
        self._line = 1

    def read(self, nodes: Sequence[SyntaxTreeNode], line: int) -> Runs:
        """The runs of some inline nodes, the first of which stands in `line` (from 1)."""
        self._line = line
        found: list[Run] = []
        self._walk(nodes, Run(""), found)
        return _trimmed(_joined(found))

    def report(self, code: str, needle: str, message: str, hint: str = "", line: int = 0) -> None:
        """Tells a problem where `needle` stands in the line."""
        line = line or self._line
        text = self._lines[line - 1] if line <= len(self._lines) else ""
        self._scope.report(code, (line, text.find(needle) + 1 or 1), message, hint)

    def _walk(self, nodes: Sequence[SyntaxTreeNode], style: Run, found: list[Run]) -> None:
        for node in nodes:
            match node.type:
                case "text":
                    found.append(replace(style, text=node.content))
                case "softbreak" | "hardbreak":
                    self._line += 1
                    found.append(replace(style, text=" " if node.type == "softbreak" else "\n"))
                case "em":
                    self._walk(node.children, replace(style, emphasis=True), found)
                case "strong":
                    self._walk(node.children, replace(style, strong=True), found)
                case "link":
                    self._walk(node.children, self._linked(node, style), found)
                case "html_inline":
                    hint = "use *emphasis* or **strong**; write &lt; for the sign <"
                    message = f"'{node.content}' is HTML, which is not shown"
                    self.report("raw-html", node.content, message, hint)
                case _:
                    self._unshown(node, style, found)

    def _unshown(self, node: SyntaxTreeNode, style: Run, found: list[Run]) -> None:
        message, hint = _UNSHOWN[node.type]
        self.report("bad-markdown", node.content or "~~", message, hint)
        if node.type == "code_inline":
            found.append(replace(style, text=node.content))
        elif node.type == "s":
            self._walk(node.children, style, found)

    def _linked(self, node: SyntaxTreeNode, style: Run) -> Run:
        url = str(node.attrs.get("href", ""))
        if not any(_texts(node)):
            self.report("bad-link", f"({url}", f"the link to '{url}' has no words")
        try:
            if url.startswith(("https:", "http:")):
                return replace(style, url=read_web_address(url))
            if url.partition(":")[0] in LINK_KINDS:
                return replace(style, target=read_reference(url, LINK_KINDS, self._scope))
            message = f"'{url}' leads neither into the collection nor to a web page"
            hint = f"write kind:id with one of {', '.join(LINK_KINDS)}, or https://…"
            self.report("bad-link", url, message, hint)
        except BadValueError as error:
            self.report(error.code, url, error.message, error.hint)
        return style


def _texts(node: SyntaxTreeNode) -> list[str]:
    return [inner.content for inner in node.walk() if inner.type == "text" and inner.content]


def _trimmed(runs: list[Run]) -> Runs:
    """The runs without the line breaks around them."""
    if runs:
        runs[0] = replace(runs[0], text=runs[0].text.lstrip(" \n"))
        runs[-1] = replace(runs[-1], text=runs[-1].text.rstrip(" \n"))
    return tuple(run for run in runs if run.text)


def _joined(runs: list[Run]) -> list[Run]:
    """Neighbours of one style made one."""
    joined: list[Run] = []
    for run in runs:
        if joined and replace(joined[-1], text="") == replace(run, text=""):
            joined[-1] = replace(run, text=joined[-1].text + run.text)
        elif run.text:
            joined.append(run)
    return joined
