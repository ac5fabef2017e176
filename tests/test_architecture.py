"""Files stay small and findable, and every QML file belongs to a module."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "exhibit_app"
CEILINGS = {".py": 400, ".qml": 250}


@pytest.mark.parametrize("suffix", CEILINGS)
def test_no_file_has_grown_too_long(suffix):
    files = [*PACKAGE.rglob(f"*{suffix}"), *(ROOT / "tests").rglob(f"*{suffix}")]
    lengths = {f.relative_to(ROOT): len(f.read_text("utf-8").splitlines()) for f in files}
    assert {f: n for f, n in lengths.items() if n > CEILINGS[suffix]} == {}


def test_every_qml_file_is_in_its_modules_qmldir():
    for folder in {file.parent for file in (PACKAGE / "qml").rglob("*.qml")}:
        listed = (folder / "qmldir").read_text("utf-8").split()
        there = {file.name for file in folder.glob("*.qml")}
        assert {word for word in listed if word.endswith(".qml")} == there, folder
        uri = ".".join(folder.relative_to(PACKAGE / "qml").parts)
        assert listed[:2] == ["module", uri]


def test_python_files_of_the_gui_have_names_of_their_own():
    names = [f.stem for f in (PACKAGE / "gui").rglob("*.py") if f.stem != "__init__"]
    assert len(names) == len(set(names))


def test_all_scroll_marks_are_of_one_kind():
    files = (file for file in (PACKAGE / "qml").rglob("*.qml") if file.stem != "ScrollMark")
    assert [file.name for file in files if "T.ScrollBar {" in file.read_text("utf-8")] == []
