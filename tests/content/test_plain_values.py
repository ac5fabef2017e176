from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping

import pytest

from exhibit_app.content import packed_whole
from exhibit_app.content.loaded import Loaded
from exhibit_app.content.plain_values import NotPlainError, read, written
from exhibit_app.domain.article import Run
from exhibit_app.domain.edtf import parse_edtf
from exhibit_app.domain.edtf.date import Date
from exhibit_app.domain.text import Text
from exhibit_app.domain.words import Words


def test_a_whole_collection_comes_back_as_it_was(shipped):
    content = written(shipped)
    again = read(content, Loaded)
    assert again == shipped
    assert written(again) == content
    assert packed_whole.ANNOTATED


def test_the_words_come_back_too(all_words):
    assert read(written(dict(all_words)), Mapping[str, Words]) == dict(all_words)


def test_what_annotations_name_is_there_in_a_new_process(shipped, tmp_path):
    (tmp_path / "whole").write_bytes(written(shipped))
    code = (
        "import sys, pathlib; from exhibit_app.content.packed_whole import read, Loaded;"
        "print(len(read(pathlib.Path(sys.argv[1]).read_bytes(), Loaded).collection.events))"
    )
    told = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "whole")], capture_output=True, check=True
    )
    assert int(told.stdout) == len(shipped.collection.events)


def test_dates_keep_what_is_unsure(shipped):
    for text in ("1954-05-07?", "19XX", "1953~/..", "[1953, 1954]"):
        date = parse_edtf(text)
        assert read(written(date), type(date)) == date


@pytest.mark.parametrize(
    ("kind", "node"),
    [
        (Run, ["Run", 1, False, False, None, ""]),
        (Run, ["Run", "text", "yes", False, None, ""]),
        (Run, ["Run", "text", False, False, None]),
        (Run, ["Run", "text", False, False, None, "", "more"]),
        (Run, ["Run", "text", False, False, ["Run", "text", False, False, None, ""], ""]),
        (Run, ["Text", {}]),
        (Run, {"text": "text"}),
        (Run, []),
        (Text, ["Text", {"en": None}]),
        (Text, ["Text", ["en"]]),
        (Date, ["Date", "1954", "fortnight", 1954]),
        (Loaded, ["Loaded", None, None]),
        (Loaded, "Loaded"),
        (dict, {}),
        (object, ["object"]),
    ],
)
def test_nothing_else_is_made_than_what_the_class_says(kind, node):
    with pytest.raises(NotPlainError):
        read(json.dumps(node).encode(), kind)


@pytest.mark.parametrize("content", [b"", b"\xff", b"{", b"[" * 100_000, b"NaN", b"1" * 5000])
def test_what_is_no_json_is_told_as_anything_else(content):
    for kind in (Text, Loaded, Mapping[str, Words]):
        with pytest.raises(NotPlainError):
            read(content, kind)
