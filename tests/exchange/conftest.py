"""Bundles of a small collection, whole and spoilt."""

from __future__ import annotations

import hashlib
import json
import zipfile

import pytest

from exhibit_app.exchange.bundle_writer import write_bundle

COLLECTION_YAML = """\
format: 1
title: A small museum
languages: [en]
exhibitions: [hall]
"""
EXHIBITION_YAML = """\
title: The hall
sections:
  - id: first
    title: First
    works: [drawing]
"""
WORKS_YAML = """\
works:
  - id: drawing
    title: A drawing
    file: works/drawing.svg
    alt: A square
"""
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h4v4z"/></svg>\n'


@pytest.fixture
def museum(tmp_path):
    """A folder with a collection, and things that do not belong to it."""
    folder = tmp_path / "museum"
    files = {
        "collection.yaml": COLLECTION_YAML,
        "LICENSE": "CC0\n",
        "exhibitions/hall.yaml": EXHIBITION_YAML,
        "works/works.yaml": WORKS_YAML,
        "works/drawing.svg": DRAWING,
        "works/private-letter.svg": DRAWING,
        "notes/todo.txt": "call the lender\n",
        ".git/config": "secret\n",
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.fixture
def bundle(tmp_path, museum):
    """The drawing and the collection's file in a bundle, with something made beforehand."""
    target = tmp_path / "museum.exhibit"
    files = {f"collection/{name}": museum / name for name in ("collection.yaml", "LICENSE")}
    files["collection/works/drawing.svg"] = museum / "works/drawing.svg"
    files["ready/pictures/drawing.txt"] = museum / "notes/todo.txt"
    write_bundle(target, files)
    return target


@pytest.fixture
def craft(tmp_path):
    """Writes a bundle entry by entry, as an attacker would."""

    def write(entries, *, listed=None, name="crafted.exhibit", method=zipfile.ZIP_STORED):
        parts = [
            {"entry": entry, "size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
            for entry, data in (entries if listed is None else listed)
        ]
        target = tmp_path / name
        with zipfile.ZipFile(target, "w", method) as archive:
            archive.writestr(_plain("mimetype"), "application/vnd.exhibit+zip")
            archive.writestr(_plain("manifest.json"), json.dumps({"format": 1, "parts": parts}))
            for entry, data in entries:
                info = entry if isinstance(entry, zipfile.ZipInfo) else zipfile.ZipInfo(entry)
                archive.writestr(info, data, compress_type=method)
        return target

    return write


def _plain(name):
    return zipfile.ZipInfo(name)
