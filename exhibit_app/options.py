"""What the command line asks of the programs that open windows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from exhibit_app.beat_line import BeatLine
    from exhibit_app.domain.heartbeat import Mode


@dataclass(frozen=True, slots=True)
class DesktopOptions:
    """A window on a collection; an empty exhibition is the lobby, an empty language the first."""

    collection: Path
    fullscreen: bool = False
    language: str = ""
    exhibition: str = ""


@dataclass(frozen=True, slots=True)
class KioskOptions:
    """A locked screen; with `beats` another process watches whether frames are painted.

    `place` tells programs apart that show the exhibition on one screen each, from 0. A program
    that is started `again` finds its screen missing because it was unplugged, not misspelt.
    """

    collection: Path
    language: str = ""
    exhibition: str = ""
    mode: Mode = "usual"
    place: int = 0
    again: bool = False
    beats: BeatLine | None = None


@dataclass(frozen=True, slots=True)
class SnapshotOptions:
    """A picture of one screen; `screen` is as `exhibit-app snapshot --help` lists them."""

    collection: Path
    output: Path
    screen: str = "hall"
    exhibition: str = ""
    width: int = 1920
    height: int = 1080
    language: str = ""
    text_scale: float = 1.0
