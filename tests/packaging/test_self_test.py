from __future__ import annotations

import pytest

from exhibit_app import paths
from exhibit_app.cli import main
from exhibit_app.gui.self_test import findings


# Qt Multimedia complains of drivers that it could use and does not need.
@pytest.mark.qt_log_level_fail("CRITICAL")
def test_a_whole_program_finds_nothing_wrong_with_itself(qapp, capsys):
    assert main(["--self-test"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if "FAULT" in line] == []
    assert any("painted frame" in line for line in lines)
    assert lines[-1] == "Everything works."


@pytest.mark.qt_log_level_fail("CRITICAL")
@pytest.mark.parametrize(
    ("part", "told"),
    [
        ("assets", {"typefaces", "films", "basemap", "painted frame"}),
        ("qml_folder", {"QML", "painted frame"}),
        ("shipped_collection", {"pictures", "collection", "bundles", "painted frame"}),
    ],
)
def test_what_is_missing_is_named_and_the_rest_is_tried(qapp, monkeypatch, tmp_path, part, told):
    monkeypatch.setattr(paths, part, lambda: tmp_path / "missing")
    found = list(findings())
    assert {one.name for one in found if not one.is_sound} >= told
    assert {one.name for one in found if one.is_sound} >= {"program", "picture formats", "search"}
