"""What the program is made of, and under which licences; as the installer wrote it down, if any."""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib import metadata
from typing import TYPE_CHECKING

from exhibit_app import paths

if TYPE_CHECKING:
    from pathlib import Path

RUNTIME = (
    "markdown-it-py",
    "mdurl",
    "Pillow",
    "platformdirs",
    "PyNaCl",
    "PySide6_Addons",
    "PySide6_Essentials",
    "PyYAML",
    "segno",
    "shiboken6",
)
"""Distributions that a running program may use; those that are not installed are not told."""


@dataclass(frozen=True, slots=True)
class Part:
    """Something that others made."""

    name: str
    version: str
    licence: str


@dataclass(frozen=True, slots=True)
class Notices:
    """All that is to be told; `materials` is the bill of materials in a file, if there is one."""

    parts: tuple[Part, ...]
    texts: tuple[str, ...]
    materials: Path | None = None


def read_notices(folder: Path | None = None) -> Notices:
    """What stands in the installed program's folder of licences, else what Python knows."""
    folder = folder or paths.licences_folder()
    parts = _told_parts(folder / "sbom.cdx.json")
    text = _read(folder / "THIRD-PARTY.txt")
    return Notices(
        parts=parts or _installed_parts(),
        texts=_paragraphs(text) if text else _asset_texts(),
        materials=folder / "sbom.cdx.json" if parts else None,
    )


def _told_parts(file: Path) -> tuple[Part, ...]:
    try:
        told = json.loads(_read(file) or "{}")
        return tuple(_told_part(one) for one in told.get("components", []))
    except (ValueError, AttributeError, KeyError, TypeError, IndexError):
        return ()


def _told_part(one: dict[str, object]) -> Part:
    licences = one["licenses"]
    licence = licences[0]["license"]  # type: ignore[index]
    return Part(str(one["name"]), str(one["version"]), str(licence.get("id") or licence["name"]))


def _installed_parts() -> tuple[Part, ...]:
    found = []
    for name in RUNTIME:
        try:
            one = metadata.metadata(name)
        except metadata.PackageNotFoundError:
            continue
        found.append(Part(one["Name"], one["Version"], _licence_of(one)))
    return tuple(found)


def _licence_of(one: metadata.PackageMetadata) -> str:
    for key in ("License-Expression", "License"):
        for said in one.get_all(key) or ():
            return str(said).partition("\n")[0]
    marks = [str(mark).split(" :: ") for mark in one.get_all("Classifier") or ()]
    return " / ".join(mark[-1] for mark in marks if mark[0] == "License")


def _asset_texts() -> tuple[str, ...]:
    files = sorted(paths.assets().glob("*/LICENSE*"))
    return tuple(text for file in files for text in _paragraphs(_read(file)))


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(part.strip("\n") for part in text.split("\n\n") if part.strip())


def _read(file: Path) -> str:
    try:
        return file.read_text("utf-8", "replace")
    except OSError:
        return ""
