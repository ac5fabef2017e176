"""YAML becomes nodes that know their place; what is broken or hostile becomes a plain sentence."""

from __future__ import annotations

import pytest
import yaml

from exhibit_app.content import yaml_reader
from exhibit_app.content.nodes import ListNode, MapNode, TextNode, place_within
from exhibit_app.content.yaml_reader import read_yaml


def faults(text):
    return [(fault.code, fault.place) for fault in read_yaml(text)[1]]


def only_fault(text):
    (fault,) = read_yaml(text)[1]
    return fault


def test_values_stay_as_they_are_written():
    root, problems = read_yaml("a: no\nb: 012\nc: 1:30\nd: 1954-05-07\ne: 'x'\nf: ~\n")
    assert problems == []
    assert [root.text(key) for key in "abcdef"] == ["no", "012", "1:30", "1954-05-07", "x", "~"]
    assert root.get("f").is_nothing
    assert not root.get("e").plain


@pytest.mark.parametrize("start", [">-\n  ", ">\n  ", "|-\n  ", "", "'"])
def test_an_empty_line_parts_paragraphs_in_every_style(start):
    end = start.strip(" \n>|-")
    root, problems = read_yaml(f"a: {start}one\n\n  two{end}\nb: 1\n")
    assert problems == []
    assert root.text("a").strip() == "one\n\ntwo"


def test_every_value_knows_its_line_and_column():
    root, _ = read_yaml("events:\n  - id: a\n    lanes: [x, yy]\n")
    assert root.place == (1, 1)
    (event,) = root.get("events").items
    assert event.place == (2, 5)
    assert [item.place for item in event.get("lanes").items] == [(3, 13), (3, 16)]


def test_a_place_is_the_nearest_that_there_is():
    root, _ = read_yaml("tours:\n  - id: a\n  - id: b\n    stops: 1\n")
    assert place_within(root, "tours", ("id", "b"), "stops") == (4, 5)
    assert place_within(root, "tours", ("id", "b"), "title") == (3, 5)
    assert place_within(root, "tours", ("id", "c"), "title") == (1, 1)


def test_aliases_repeat_what_was_written():
    root, problems = read_yaml("a: &credit {en: Drawn, vi: Vẽ}\nb: *credit\n")
    assert problems == []
    assert root.get("b") is root.get("a")


@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n...\n"])
def test_nothing_written_is_nothing_wrong(text):
    root, problems = read_yaml(text)
    assert problems == []
    assert root is None or root.is_nothing


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("a: The bridge: a story\n", (1, 14), "second ': '"),
        ("a:\n\t- b\n", (2, 1), "tab"),
        ("a: @home\n", (1, 4), "cannot begin"),
        ("a: 1\nb: 'x\nc: 2\n", (2, 4), "never closed"),
        ("a: 1\nb: [x, y\nc: 2\n", (2, 4), "not closed"),
        ("a:\n  b: 1\n c: 2\n", (3, 2), "below each other"),
        ("- a\nb: 1\n", (2, 1), "list"),
        ("  a: 1\nb: 1\n", (2, 1), "further left"),
        ("a: *b\n", (1, 4), "repeats what"),
        ("a: \x01\n", (1, 4), "control character"),
        ("a: 1\n---\nb: 2\n", (2, 1), "second document"),
        ('a: "\\d"\n', (1, 5), "backslash"),
        ("? [a, b]\n: c\n", (1, 3), "key must be a text"),
    ],
)
def test_broken_yaml_is_explained_where_it_breaks(text, place, words):
    root, (fault,) = read_yaml(text)
    assert root is None
    assert fault.place == place
    assert words in fault.message


def test_a_double_key_is_told_and_the_first_one_counts():
    root, problems = read_yaml("a: 1\nb: 2\na: 3\n")
    assert [(fault.code, fault.place) for fault in problems] == [("duplicate-key", (3, 1))]
    assert root.text("a") == "1"


@pytest.mark.parametrize("tag", ["!!python/object/new:os.system", "!!python/name:os.system", "!x"])
def test_tags_build_nothing(tag):
    root, (fault,) = read_yaml(f"a: {tag} echo\n")
    assert fault.code == "unsafe-yaml"
    assert root.text("a") == "echo"


def test_a_flood_of_aliases_is_refused_at_once():
    levels = [
        f"{chr(98 + i)}: &{chr(98 + i)} [{', '.join([f'*{chr(97 + i)}'] * 9)}]" for i in range(9)
    ]
    bomb = "\n".join(["a: &a [x, x, x, x, x, x, x, x, x]", *levels])
    assert only_fault(bomb).code == "unsafe-yaml"


def test_a_text_that_contains_itself_is_refused():
    assert faults("a: &a [*a]\n") == [("unsafe-yaml", (1, 8))]


@pytest.mark.parametrize("deep", ["[" * 100_000, "{a: " * 50_000, "- " * 50_000])
def test_depth_is_bounded(deep):
    assert only_fault(deep).code == "unsafe-yaml"


@pytest.mark.parametrize("parser", [yaml_reader._Parser, yaml.SafeLoader])
def test_a_long_text_is_read_to_its_end(parser, monkeypatch):
    monkeypatch.setattr(yaml_reader, "_Parser", parser)
    text = "".join(f"k{number}: Điện Biên, Петербург {number}\n" for number in range(5_000))
    root, problems = read_yaml(text)
    assert problems == []
    assert len(root.entries) == 5_000
    last = root.get("k4999")
    assert (last.value, last.place) == ("Điện Biên, Петербург 4999", (5_000, 8))
    assert place_within(root, "k4999") == (5_000, 1)
    assert only_fault(text + "a: b: c\n").place == (5_001, 5)


def test_it_reads_alike_without_the_fast_parser(monkeypatch):
    text = "a: [1, {b: 'c'}]\nd: |\n  two\n  lines\n"
    fast, _ = read_yaml(text)
    monkeypatch.setattr(yaml_reader, "_Parser", yaml.SafeLoader)
    slow, problems = read_yaml(text)
    assert problems == []
    assert shape(slow) == shape(fast)
    assert only_fault("a: b: c\n").place == (1, 5)
    assert "tab" in only_fault("a:\n\t- b\n").message
    assert only_fault("[" * 5000).code == "unsafe-yaml"


def shape(node):
    match node:
        case TextNode():
            return (node.place, node.value, node.plain)
        case ListNode():
            return (node.place, [shape(item) for item in node.items])
        case MapNode():
            entries = {key: shape(entry.value) for key, entry in node.entries.items()}
            return (node.place, entries)
