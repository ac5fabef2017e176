"""Markdown becomes blocks, and what the article pane cannot show is told where it stands."""

from __future__ import annotations

import pytest

from exhibit_app.content.markdown_blocks import read_blocks
from exhibit_app.domain.article import (
    Figure,
    Heading,
    ListBlock,
    Note,
    Paragraph,
    Quote,
    Run,
)
from exhibit_app.domain.reference import Reference


def runs(text):
    return (Run(text),)


def test_paragraphs_with_emphasis(scope):
    blocks = read_blocks("One *two **three*** four\nfive\n\nsix\\\nseven\n", 1, scope)
    assert blocks == (
        Paragraph(
            (
                Run("One "),
                Run("two ", emphasis=True),
                Run("three", emphasis=True, strong=True),
                Run(" four five"),
            )
        ),
        Paragraph(runs("six\nseven")),
    )


def test_typographic_space_stays(scope):
    (block,) = read_blocks("57\u00a0снимков\u202f— «эхо»\n", 1, scope)
    assert block == Paragraph(runs("57\u00a0снимков\u202f— «эхо»"))


def test_headings_and_lists(scope):
    blocks = read_blocks("## Part\n### *Sub*\n- a\n- b\n\n1. c\n2. d\n", 1, scope)
    assert blocks == (
        Heading(runs("Part"), 2),
        Heading((Run("Sub", emphasis=True),), 3),
        ListBlock((runs("a"), runs("b")), ordered=False),
        ListBlock((runs("c"), runs("d")), ordered=True),
    )
    assert scope.problems.found == []


@pytest.mark.parametrize(
    "source",
    [
        "> It stands.\n> — The engineer\n",
        "> It stands.\n>\n> — The engineer\n",
        "> It stands.\n> —\u00a0The engineer\n",
    ],
)
def test_the_last_line_of_a_quote_says_whose_it_is(scope, source):
    assert read_blocks(source, 1, scope) == (Quote((runs("It stands."),), runs("The engineer")),)


def test_a_dash_within_a_quote_is_speech(scope):
    (quote,) = read_blocks("> — Who?\n> — I.\n>\n> And so it was.\n", 1, scope)
    assert quote == Quote((runs("— Who? — I."), runs("And so it was.")))


@pytest.mark.parametrize(
    "source", ["> [!NOTE]\n> No year is given.\n", "> [!NOTE] No year is given."]
)
def test_notes(scope, source):
    assert read_blocks(source, 1, scope) == (Note((runs("No year is given."),)),)


def test_figures(scope):
    source = '![](work:drawing)\n\n![Own *words*](work:drawing "full")\n'
    assert read_blocks(source, 1, scope) == (
        Figure("drawing"),
        Figure("drawing", (Run("Own "), Run("words", emphasis=True)), "full"),
    )


def test_links(scope):
    (block,) = read_blocks(
        "[a](event:opening), [b](https://example.org/%C4%91), <https://example.org>\n", 1, scope
    )
    linked = [run for run in block.runs if run.target or run.url]
    assert linked == [
        Run("a", target=Reference("event", "opening")),
        Run("b", url="https://example.org/%C4%91"),
        Run("https://example.org", url="https://example.org"),
    ]
    assert ("event", "opening") in scope.uses[scope.owner]


def test_a_bad_link_keeps_its_words(scope):
    (block,) = read_blocks("See [the bridge](event:openin).\n", 1, scope)
    assert block == Paragraph(runs("See the bridge."))
    (problem,) = scope.problems.found
    assert problem.code == "unknown-reference"
    assert "opening" in problem.hint


@pytest.mark.parametrize(
    ("source", "code", "place"),
    [
        ("[x](javascript:alert(1))", "bad-link", (5, 5)),
        ("[x](JavaScript:alert(1))", "bad-link", (5, 5)),
        ("[x](file:///etc/passwd)", "bad-link", (5, 5)),
        ("[x](data:text/html,hi)", "bad-link", (5, 5)),
        ("[x](other.md)", "bad-link", (5, 5)),
        ("[x](era:steel)", "bad-link", (5, 5)),
        ("[](event:opening)", "bad-link", (5, 3)),
        ("one\ntwo [x](https://a@b)", "bad-address", (6, 9)),
        ("[x](event:nothing)", "unknown-reference", (5, 5)),
        ("![x](works/drawing.svg)", "unknown-reference", (5, 6)),
        ("![x](https://example.org/a.png)", "unknown-reference", (5, 6)),
        ('![x](work:drawing "huge")', "unknown-value", (5, 19)),
        ("words ![x](work:drawing)", "bad-markdown", (5, 9)),
        ("one\ntwo <b>three</b>", "raw-html", (6, 5)),
        ("<script>alert(1)</script>", "raw-html", (5, 1)),
        ("<!-- a comment -->", "raw-html", (5, 1)),
        ("a `code` b", "bad-markdown", (5, 4)),
        ("    indented", "bad-markdown", (5, 1)),
        ("```\nfence\n```", "bad-markdown", (5, 1)),
        ("| a |\n|---|\n| b |", "bad-markdown", (5, 1)),
        ("one\n\n***\n\ntwo", "bad-markdown", (7, 1)),
        ("~~gone~~", "bad-markdown", (5, 1)),
        ("# Title", "bad-markdown", (5, 1)),
        ("#### Deep", "bad-markdown", (5, 1)),
        ("1954. It began.", "bad-markdown", (5, 1)),
        ("- a\n  - b", "bad-markdown", (6, 1)),
        ("> a\n> - b", "bad-markdown", (6, 1)),
        ("> ## a", "bad-markdown", (5, 1)),
    ],
)
def test_what_cannot_be_shown_is_told_in_its_line(scope, source, code, place):
    read_blocks(source, 5, scope)
    told = [(problem.code, (problem.line, problem.column)) for problem in scope.problems.found]
    assert (code, place) in told
    assert {found for found, _ in told} == {code}


def test_what_cannot_be_shown_still_keeps_its_words(scope):
    source = "# One\n\n- two\n  - three\n\n`four` <b>five</b>\n"
    assert read_blocks(source, 1, scope) == (
        Heading(runs("One"), 2),
        ListBlock((runs("two"), runs("three"))),
        Paragraph(runs("four five")),
    )


@pytest.mark.parametrize("hostile", ["> " * 5000 + "x", "[" * 20_000, "*" * 20_000, "- " * 5000])
def test_hostile_depth_does_no_harm(scope, hostile):
    read_blocks(hostile, 1, scope)
