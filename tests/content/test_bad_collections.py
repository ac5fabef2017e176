"""Each kind of problem is found where it is, alone, and costs nothing that is sound."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from exhibit_app.content.folder_tree import FolderTree
from exhibit_app.content.load import load_collection
from exhibit_app.content.problem_codes import PROBLEM_CODES

ROOT = Path(__file__).parent.parent / "bad_collections"
SOUND = ROOT / "_sound"
CASES = sorted(folder.name for folder in ROOT.iterdir() if folder != SOUND)
FOUND_IN_FILES_TOO_ODD_TO_KEEP = {"damaged-file", "too-large", "unreadable-file"}
POOLS = {
    "article": "articles",
    "era": "eras",
    "event": "events",
    "exhibition": "exhibitions",
    "journey": "journeys",
    "locality": "localities",
    "person": "people",
    "series": "series",
    "source": "sources",
    "work": "works",
}


def test_every_kind_of_problem_has_a_bad_collection():
    assert set(CASES) | FOUND_IN_FILES_TOO_ODD_TO_KEEP == set(PROBLEM_CODES)


def test_the_sound_collection_has_no_problems():
    loaded = load_collection(FolderTree(SOUND))
    assert loaded.report.problems == ()
    assert {figure.percent for figure in loaded.report.coverage.figures} == {100}


@pytest.mark.parametrize("code", CASES)
def test_a_bad_collection_has_exactly_its_problem(code, tmp_path):
    shutil.copytree(SOUND, tmp_path, dirs_exist_ok=True)
    shutil.copytree(ROOT / code, tmp_path, dirs_exist_ok=True)
    expected = dict(
        line.split(": ", 1) for line in (tmp_path / "expected.txt").read_text().splitlines()
    )
    loaded = load_collection(FolderTree(tmp_path))
    found = [(one.code, f"{one.path}:{one.line}") for one in loaded.report.problems]
    assert found == [(code, expected["at"])], [one.text() for one in loaded.report.problems]
    lost = set(expected.get("lost", "").split())
    assert things(SOUND) - things(tmp_path) == lost


def things(folder):
    """Everything that loads from a folder, as kind:id."""
    collection = load_collection(FolderTree(folder)).collection
    return {f"{kind}:{id_}" for kind, pool in POOLS.items() for id_ in getattr(collection, pool)}
