"""A sound little collection that a test may spoil."""

from __future__ import annotations

import shutil
from collections import defaultdict
from pathlib import Path

import pytest

from exhibit_app.content.folder_tree import FolderTree
from exhibit_app.content.known import Known, Origin
from exhibit_app.content.load import load_collection
from exhibit_app.content.nodes import TextNode
from exhibit_app.content.problems import ProblemList
from exhibit_app.content.scope import Scope

SOUND = Path(__file__).parent.parent / "bad_collections" / "_sound"


class Draft:
    """A collection being written in a folder of its own."""

    def __init__(self, folder):
        self.folder = folder
        shutil.copytree(SOUND, folder, dirs_exist_ok=True)

    def write(self, path, text):
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_text(text, "utf-8")

    def replace(self, path, old, new):
        text = (self.folder / path).read_text("utf-8")
        assert old in text
        self.write(path, text.replace(old, new, 1))

    def load(self):
        return load_collection(FolderTree(self.folder))

    def codes(self):
        return [problem.code for problem in self.load().report.problems]

    def lines(self):
        return [problem.text() for problem in self.load().report.problems]


@pytest.fixture
def draft(tmp_path):
    return Draft(tmp_path / "museum")


@pytest.fixture
def scope(tmp_path):
    """Where a value is read: English and Vietnamese, and a few things that can be referred to."""
    origin = Origin("pool.yaml", TextNode(1, 1, ""))
    known = Known()
    for thing in ("event:opening", "work:drawing", "locality:hanoi", "person:engineer"):
        known.add(*thing.split(":"), origin)
    uses = defaultdict(set)
    return Scope(FolderTree(tmp_path), ("en", "vi"), known, ProblemList(), "file.md", uses=uses)
