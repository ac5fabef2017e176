"""A collection's front as JSON, which a lobby has read before a pickle is even imported."""

from __future__ import annotations

import json
import zlib
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from exhibit_app import __version__
from exhibit_app.content.stamped_file import read_stamped, write_stamped
from exhibit_app.domain.front import Cover, Front, Holdings, Labels, Lobby
from exhibit_app.domain.text import Text
from exhibit_app.domain.theme import Palette, Theme

if TYPE_CHECKING:
    from pathlib import Path


class KeptFront:
    """The front of one state of one collection, as it was read last time.

    Args:
        folder: Of all compiled collections; made when something is kept.
        name: The collection's; each has one place, whatever its state.
        stamp: A text that is another one whenever the collection or the interface's words are.
    """

    def __init__(self, folder: Path, name: str, stamp: str) -> None:
        self._path = folder / f"{zlib.crc32(name.encode()):08x}.front"
        self._stamp = f"{__version__}\n{stamp}\n".encode()

    def read(self) -> Front | None:
        """The front; None if it has to be read from the collection."""
        content = read_stamped(self._path, self._stamp)
        if content is None:
            return None
        try:
            return _front(json.loads(bytes(content)))
        except (ValueError, TypeError, KeyError, AttributeError):
            return None

    def keep(self, front: Front) -> None:
        """Keep it for the next time; where that is not possible, there is none."""
        content = json.dumps(front, ensure_ascii=False, separators=(",", ":"))
        with suppress(OSError):
            write_stamped(self._path, self._stamp, content.encode())


def _front(raw: list[Any]) -> Front:
    title, subtitle, languages, (palette, *rest), lobby, covers, labels = raw
    return Front(
        Text(*title),
        Text(*subtitle),
        tuple(languages),
        Theme(Palette(*palette), *rest),
        Lobby(*(Text(*text) for text in lobby)),
        tuple(map(_cover, covers)),
        {code: Labels(*words) for code, words in labels.items()},
    )


def _cover(raw: list[Any]) -> Cover:
    exhibition, title, subtitle, work, file, alt, holdings = raw
    return Cover(
        exhibition, Text(*title), Text(*subtitle), work, file, Text(*alt), Holdings(*holdings)
    )
