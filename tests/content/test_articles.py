"""An article is put together from one file a language."""

from __future__ import annotations

import pytest

EN, VI = "articles/opening-day.en.md", "articles/opening-day.vi.md"


def article(draft):
    return draft.load().collection.articles["opening-day"]


def test_texts_come_from_each_file_and_the_rest_from_the_first(draft):
    found = article(draft)
    assert found.title.by_language == {"en": "The opening day", "vi": "Ngày khánh thành"}
    assert list(found.bodies) == ["en", "vi"]
    assert found.events == ("opening", "flood")
    assert found.lead == "drawing"
    assert found.date.text == "1902-02-28"


def test_line_numbers_are_those_of_the_file(draft):
    draft.replace(EN, "lead: drawing", "lead: drawin")
    draft.replace(EN, "- carts", "- carts\n\n[x](event:none)")
    assert [line.split(" ")[0] for line in draft.lines()] == [f"{EN}:4:7:", f"{EN}:22:5:"]


def test_what_is_written_once_is_not_written_in_translations(draft):
    draft.replace(VI, "---\nCờ", "date: 1902\n---\nCờ")
    (line,) = draft.lines()
    assert line.startswith(f"{VI}:3:1: error unknown-key")
    assert ".en.md" in line
    assert article(draft).date.text == "1902-02-28"


def test_a_language_without_a_file_is_a_missing_translation(draft):
    (draft.folder / VI).unlink()
    (line,) = draft.lines()
    assert "missing-translation" in line
    assert VI in line
    assert article(draft).body("vi") == article(draft).bodies["en"]


def test_gaps_of_a_translation_are_told(draft):
    draft.replace(EN, "lead:", "kicker: In 1902\nlead:")
    draft.write(VI, "---\ntitle: Ngày khánh thành\n---\n")
    lines = draft.lines()
    assert len(lines) == 2
    assert "kicker is not written in vi" in lines[0]
    assert "text is not written in vi" in lines[1]


def test_without_the_first_language_the_rest_is_shown(draft):
    (draft.folder / EN).unlink()
    assert "missing-file" in draft.codes()
    assert article(draft).title.get("en") == "Ngày khánh thành"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("No front matter", "bad-front-matter"),
        ("---\ntitle: x\n", "bad-front-matter"),
        ("---\n- x\n---\nBody\n", "bad-front-matter"),
        ("---\n---\nBody\n", "missing-key"),
        ("---\ntitle: 'x\n---\nBody\n", "bad-yaml"),
        ("", "bad-front-matter"),
    ],
)
def test_a_broken_translation_leaves_the_article(draft, text, code):
    draft.write(VI, text)
    assert draft.codes() == [code]
    assert article(draft).title.get("vi") == "The opening day"


def test_a_broken_article_is_left_out_and_not_missed_elsewhere(draft):
    draft.write(EN, "---\ntitle: 'x\n---\n")
    draft.write(VI, "---\ntitle: 'x\n---\n")
    loaded = draft.load()
    assert {problem.code for problem in loaded.report.problems} == {"bad-yaml"}
    assert loaded.collection.articles == {}
    assert loaded.collection.exhibitions["bridge"].articles == ()


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("notes.md", "bad-file-name"),
        ("Founding Day.en.md", "bad-file-name"),
        ("opening-day.fr.md", "unknown-language"),
        ("notes.txt", None),
    ],
)
def test_names_of_files(draft, name, code):
    draft.write(f"articles/{name}", "---\ntitle: x\n---\n")
    assert draft.codes() == ([code] if code else [])


def test_windows_line_ends_and_byte_order_mark(draft):
    text = (draft.folder / EN).read_text("utf-8").replace("\n", "\r\n")
    (draft.folder / EN).write_bytes(b"\xef\xbb\xbf" + text.encode())
    assert draft.lines() == []
    assert article(draft).title.get("en") == "The opening day"
