"""The interface's words as they were read last time, so that a start needs no YAML."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from exhibit_app import __version__
from exhibit_app.content.own_values import packed, unpacked
from exhibit_app.content.stamped_file import read_stamped, write_stamped
from exhibit_app.domain.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class KeptWords:
    """The words by language code.

    Args:
        folder: Of all that is compiled; made when something is kept.
        stamp: A text that is another one whenever the words are.
    """

    def __init__(self, folder: Path, stamp: str) -> None:
        self._path = folder / "interface.words"
        self._stamp = f"{__version__}\n{stamp}\n".encode()

    def read(self) -> Mapping[str, Words] | None:
        """The words; None if they have to be read from the program's files."""
        content = read_stamped(self._path, self._stamp)
        if content is None:
            return None
        try:
            words = unpacked(content)
        except Exception:
            return None
        whole = isinstance(words, dict) and all(isinstance(one, Words) for one in words.values())
        return words if whole else None

    def keep(self, words: Mapping[str, Words]) -> None:
        """Keep them for the next time; where that is not possible, there are none."""
        with suppress(OSError):
            write_stamped(self._path, self._stamp, packed(dict(words)))
