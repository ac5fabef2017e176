"""What kinds of pictures a work may be of, as far as the program can read them."""

from __future__ import annotations

import pytest

from exhibit_app.content import pointers
from exhibit_app.content.folder_tree import FolderTree
from exhibit_app.content.load import load_collection


@pytest.fixture
def told(tmp_path):
    """Writes a work of a file and gives the problems that are more than advice."""

    def write(file):
        (tmp_path / "works").mkdir()
        (tmp_path / file).touch()
        (tmp_path / "works/works.yaml").write_text(
            f"works:\n  - {{id: one, title: One, file: {file}, alt: One}}\n", "utf-8"
        )
        (tmp_path / "collection.yaml").write_text(
            "format: 1\ntitle: A museum\nlanguages: [en]\n", "utf-8"
        )
        loaded = load_collection(FolderTree(tmp_path))
        return {problem.code: problem.message for problem in loaded.report.problems}

    return write


@pytest.mark.parametrize("suffix", ["avif", "jp2", "j2k", "webp", "tiff", "heic", "HEIF"])
def test_scans_and_photographs_may_be_of_any_kind_that_is_read(told, suffix, monkeypatch):
    monkeypatch.setattr(pointers, "find_spec", lambda _: object())
    assert "bad-picture" not in told(f"works/one.{suffix}")


def test_heic_is_refused_where_nothing_reads_it(told, monkeypatch):
    monkeypatch.setattr(pointers, "find_spec", lambda _: None)
    assert "as it is installed here" in told("works/one.heic")["bad-picture"]
