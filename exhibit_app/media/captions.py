"""Reads captions of clips, as WebVTT or SubRip, so forgivingly that no file can do harm."""

from __future__ import annotations

import html
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_BYTES = 4_000_000
MOST_CUES = 20_000

_OLD_ENCODINGS = {
    **dict.fromkeys(("be", "bg", "kk", "mk", "ru", "sr", "uk"), "cp1251"),
    **dict.fromkeys(("cs", "hr", "hu", "pl", "ro", "sk", "sl"), "cp1250"),
    **{"el": "cp1253", "tr": "cp1254", "he": "cp1255", "ar": "cp1256", "vi": "cp1258"},
    **{"ja": "cp932", "ko": "cp949", "th": "cp874", "zh": "gb18030"},
}
"""What SubRip files that are not in UTF-8 are usually written in; else it is cp1252."""

_TIME = r"(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})"
_TIMING = re.compile(rf"\s*{_TIME}\s*-->\s*{_TIME}(?:\s.*)?", re.ASCII)
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]+)>")
_MARKUP = re.compile(r"<[^>]*>|\{\\[^}]*\}")


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that are heard from `start` to `end`, in seconds; lines are parted by newlines."""

    start: float
    end: float
    text: str


def read_captions(data: bytes, language: str = "") -> tuple[Cue, ...]:
    """The cues of a file in the order of their time; none for what is no file of captions.

    The language tells what old files are written in.
    """
    lines = (
        _decoded(data[:MOST_BYTES], language).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    )
    cues = [cue for _, cue in zip(range(MOST_CUES), _cues(lines), strict=False)]
    return tuple(sorted(cues, key=lambda cue: cue.start))


def cue_at(cues: tuple[Cue, ...], seconds: float) -> int:
    """Index of the last cue that is heard at a moment; -1 when nothing is said."""
    heard = (index for index, cue in enumerate(cues) if cue.start <= seconds < cue.end)
    return max(heard, default=-1)


def _decoded(data: bytes, language: str) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    text = data.decode("utf-8-sig", "replace")
    strange = text.count("\ufffd")
    if not strange or 2 * strange < sum(character > "\x7f" for character in text):
        return text  # a few may be damaged, or where a long file was cut
    old = _OLD_ENCODINGS.get(language.partition("-")[0], "cp1252")
    return unicodedata.normalize("NFC", data.decode(old, "replace"))


def _cues(lines: list[str]) -> Iterator[Cue]:
    """A timing begins a cue, an empty line ends it; everything else is passed over."""
    timing: re.Match[str] | None = None
    said: list[str] = []
    for line in [*lines, ""]:
        found = _TIMING.fullmatch(line) if "-->" in line else None
        if found or not line.strip():
            if timing and (cue := _cue(timing, said)):
                yield cue
            timing = found
            said.clear()
        elif timing:
            said.append(line)


def _cue(timing: re.Match[str], said: list[str]) -> Cue | None:
    parts = timing.groups()
    start, end = _seconds(*parts[:4]), _seconds(*parts[4:])
    text = "\n".join(filter(None, map(_words, said)))
    return Cue(start, end, text) if text and end > start else None


def _seconds(hours: str | None, minutes: str, seconds: str, fraction: str) -> float:
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds) + float(f"0.{fraction}")


def _words(line: str) -> str:
    """A line without markup; who speaks is told in words."""
    spoken = _VOICE.sub(lambda voice: f"{voice[1].strip()}: ", line)
    return html.unescape(_MARKUP.sub("", spoken)).replace("\u200b", "").strip()
