"""Reads the words of the interface, a YAML file a language, and refuses what would fail later."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from exhibit_app.content.date_phrases_reader import read_date_phrases
from exhibit_app.content.words_file import WordsError, WordsFile
from exhibit_app.domain.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from exhibit_app.content.nodes import MapNode

FALLBACK = "en"
"""The language that has every key, and stands in for what another one lacks."""

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_SLOT = re.compile(r"\{\w*\}")


def load_words(folder: Path, known: Mapping[str, Words] | None = None) -> dict[str, Words]:
    """Reads `<language>.yaml` files and returns all languages, those of `known` among them.

    A file for a language of `known` may leave out anything; a new language may leave out keys of
    `ui`, which are then English.

    Args:
        folder: Where the files are; none need be there when there are `known` languages.
        known: Words to build on, such as the program's own for those of a collection.

    Raises:
        WordsError: A file is not fit for use, or nothing says what the words are in English.
    """
    words = dict(known or {})
    paths = sorted(folder.glob("*.yaml"), key=lambda path: (path.stem != FALLBACK, path.name))
    for path in paths:
        language = path.stem
        words[language] = _read(WordsFile(path), language, folder, words)
    if FALLBACK not in words:
        message = f"{folder / FALLBACK}.yaml is missing"
        raise WordsError(message)
    return words


def _read(file: WordsFile, language: str, folder: Path, words: Mapping[str, Words]) -> Words:
    if not _LANGUAGE.fullmatch(language):
        file.faults.append("is not named after a language, such as fr.yaml")
    if not file.path.resolve().is_relative_to(folder.resolve()):
        file.faults.append("leads out of its folder")
    file.raise_faults()
    root = file.read()
    file.raise_faults()
    base = words.get(language)
    needed = () if base else ("name", "dates")
    file.check_keys(root, "", ("name", "dates", "ui"), needed)
    texts = _read_ui(file, file.as_map(root.get("ui"), "ui"), words.get(FALLBACK))
    own = base or words.get(FALLBACK)
    name = file.text(root.get("name"), "name")
    dates = base.dates if base else None
    if dates is None or root.get("dates") is not None:
        dates = read_date_phrases(file, root.get("dates"))
    file.raise_faults()
    return Words(
        language,
        name or (base.name if base else language),
        {**(own.ui if own else {}), **texts},
        dates,
    )


def _read_ui(file: WordsFile, texts: MapNode, english: Words | None) -> dict[str, str]:
    """Texts by key; only English may bring keys, and the {slots} that the program fills."""
    if english:
        file.check_keys(texts, "ui.", english.ui, ())
    read: dict[str, str] = {}
    for key, entry in texts.entries.items():
        text = file.text(entry.value, f"ui.{key}")
        read[key] = text
        if english and key in english.ui:
            wanted, found = _SLOT.findall(english.ui[key]), _SLOT.findall(text)
            if set(wanted) != set(found):
                slots = " ".join(wanted) or "no slots"
                file.fault(entry.value, f"ui.{key} must show {slots} as the English text does")
    return read
