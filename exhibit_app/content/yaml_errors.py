"""Turns the YAML parser's complaints into plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from exhibit_app.content.nodes import Place


class YamlFault(Exception):  # noqa: N818 - most are collected, few are raised
    """Something wrong in a YAML text: a problem but for the file's name."""

    def __init__(self, code: str, place: Place, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.place = place
        self.message = message
        self.hint = hint


_PLAIN_WORDS = (
    (
        "mapping values are not allowed",
        "a second ': ' stands in this line",
        "put a text that contains ': ' in quotes",
    ),
    (
        "'\\t' that cannot start any token",
        "a tab stands where only spaces may",
        "indent with spaces",
    ),
    (
        "cannot start any token",
        "a text cannot begin with this character",
        "put a text that begins with % @ or ` in quotes",
    ),
    (
        "could not find expected ':'",
        "a key without ':' ends here",
        "write 'key: value', and indent the lines of a long text alike",
    ),
    (
        "did not find expected key",
        "the lines do not stand below each other, or a quote ends too early",
        "give this line the same number of spaces as its neighbours; double the ' within '…'",
    ),
    (
        "did not find expected '-' indicator",
        "a line of a list does not begin with '- '",
        "give it the same number of spaces as the other items",
    ),
    (
        "did not find expected ',' or",
        "a '{' or '[' is not closed as it should be",
        "part the values by commas, close the bracket, and put texts with commas in quotes",
    ),
    ("unexpected end of stream", "a quote is opened and never closed", "close it"),
    ("found unexpected document indicator", "a quote is opened and never closed", "close it"),
    (
        "found unknown escape character",
        "a backslash in double quotes means something special",
        "use single quotes, or write two backslashes",
    ),
    (
        "special characters are not allowed",
        "the file contains a control character that no text has",
        "save it as plain text",
    ),
    (
        "control characters are not allowed",
        "the file contains a control character that no text has",
        "save it as plain text",
    ),
    ("undefined alias", "'*' repeats something that has no '&' name", "put the text in quotes"),
    (
        "expected <document start>",
        "this line begins further left than the first one",
        "begin all keys of a list or map in the same column",
    ),
    ("did not find expected alphabetic", "'*', '&' or '!' needs a name", "put the text in quotes"),
    (
        "block sequence entries are not allowed",
        "a '- ' stands where no list can begin",
        "begin the list in a line of its own, or put the text in quotes",
    ),
)


_SEEN_TOO_LATE = ("unexpected end of stream", "document indicator", "did not find expected ','")
"""What the parser notices long after the opening quote or bracket that is to blame."""


def explain(error: yaml.YAMLError, text: str) -> YamlFault:
    """The parser's error as a problem with its place, in words that need no knowledge of YAML."""
    said = str(error)
    if "cannot start any token" in said and _line_has_tab(error, text):
        said = "'\\t' that cannot start any token"
    place = _place(error, text)
    for known, message, hint in _PLAIN_WORDS:
        if known in said:
            return YamlFault("bad-yaml", place, message, hint)
    problem = getattr(error, "problem", None) or said.splitlines()[0]
    return YamlFault("bad-yaml", place, f"the YAML cannot be read here: {problem}")


def _place(error: yaml.YAMLError, text: str) -> Place:
    if isinstance(error, yaml.MarkedYAMLError):
        marks = [error.problem_mark, error.context_mark]
        if any(late in str(error) for late in _SEEN_TOO_LATE):
            marks.reverse()
        for mark in marks:
            if mark is not None:
                return mark.line + 1, mark.column + 1
    position = getattr(error, "position", None)
    before = text[: position if isinstance(position, int) else 0]
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _line_has_tab(error: yaml.YAMLError, text: str) -> bool:
    line, column = _place(error, text)
    lines = text.split("\n")
    return line <= len(lines) and lines[line - 1][column - 1 : column] == "\t"
