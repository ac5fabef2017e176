"""The same events in this program and in web pages: opened, moved, jumped to and searched."""

from __future__ import annotations

import json
import random
import re
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.bench.generator import FOLDER, collection, keystrokes
from tests.bench.peers.browser import LIBRARIES, Browser
from tests.bench.peers.figures import OURS, Figures
from tests.bench.peers.hand import handled
from tests.bench.probing import compiled, probe
from tests.bench.stopwatch import spread

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.bench.peers.devtools import DevTools

CACHE = FOLDER / "cache"
FIRST = "process start to first text (s)"
MEMORY = "memory at rest, proportional (MB)"
JUMP = "jump to an event, worst (ms)"
JUMP_AS_IT_COMES = "jump with the library's own animation, median (ms)"
SEARCH = "search, each keystroke, p95 (ms)"
SEARCH_LAST = "search for the last title of all (ms)"
JUMPS = 15
MOVED_SECONDS = 5.0
LONG_SECONDS = 10.0

_DATE = re.compile(r"  date: '(\d{3}[\dX])(?:-(\d\d))?(?:-(\d\d))?")


@dataclass(frozen=True, slots=True)
class Peer:
    """A page, and what it can do; `most` events that it is tried with."""

    page: str
    library: str
    pane: str = ""
    jumps: bool = False
    searches: bool = False
    most: int = sys.maxsize

    @property
    def installed(self) -> bool:
        return (LIBRARIES / self.library).is_dir()


PEERS = (
    Peer("article", ""),
    Peer("vis-timeline", "vis-timeline", "timeline", jumps=True),
    Peer("leaflet", "leaflet", "map"),
    Peer("timelinejs", "@knight-lab/timelinejs", "timeline", most=10_000),
    Peer("articles", "", searches=True),
)


def compared(size: int, rounds: int) -> dict[str, dict[str, float]]:
    """All programs by turns; what is done in a running one is done in the first round.

    Nobody waits again for what has let them wait for ten seconds.
    """
    folder = collection(size)
    compiled(folder, CACHE)
    events = list(listed(folder))
    data = {"/data.json": json.dumps(events).encode()}
    figures, turns = Figures(), [one for one in PEERS if one.installed and size <= one.most]
    for number in range(rounds):
        _measure_ours(figures, folder, whole=number == 0)
        for peer in tuple(turns):
            with Browser(peer.page, data) as browser:
                waited = browser.wait_for("painted")
                if waited > LONG_SECONDS:
                    turns.remove(peer)
                figures.note(FIRST, peer.page, waited)
                figures.note(MEMORY, peer.page, browser.memory_at_rest())
                if number == 0:
                    _use(figures, peer, browser.page(), events)
    return figures.medians()


def _measure_ours(figures: Figures, folder: Path, *, whole: bool) -> None:
    last = () if whole else ("--only-open",)
    told = probe("tests.bench.viewer_probe", folder, CACHE, last=last)
    figures.note(FIRST, OURS, told["first_event_s"])
    figures.note(MEMORY, OURS, told["rest_pss_mb"])
    if whole:
        for pane in ("timeline", "map"):
            figures.note_frames(pane, OURS, told[f"{pane}_frame_ms"])
        figures.note(JUMP, OURS, told["jump_ms"]["worst"])
        figures.note(SEARCH, OURS, told["search_ms"]["p95"])


def _use(figures: Figures, peer: Peer, page: DevTools, events: list[dict[str, str]]) -> None:
    if peer.pane:
        handled(page, 1.0)
        figures.note_frames(peer.pane, peer.page, spread(handled(page, MOVED_SECONDS)))
    if peer.jumps:
        figures.note(JUMP, peer.page, spread(_jumps(page, len(events), "false"))["worst"])
        animated = spread(_jumps(page, len(events), "true"))
        figures.note(JUMP_AS_IT_COMES, peer.page, animated["median"])
    if peer.searches:
        typed = [page.value(f"search({json.dumps(text)})") for text in keystrokes("en")]
        figures.note(SEARCH, peer.page, spread(typed)["p95"])
        last = json.dumps(events[-1]["title"])
        figures.note(SEARCH_LAST, peer.page, page.value(f"search({last})"))


def _jumps(page: DevTools, count: int, animation: str) -> Iterator[float]:
    for number in random.Random(7).sample(range(count), JUMPS):
        yield page.value(f"jump({number}, {animation})")
        time.sleep(0.3)


def listed(folder: Path) -> Iterator[dict[str, str]]:
    """The events as a page wants them: the title, the text in one language, and a whole date."""
    title = date = ""
    with (folder / "events.yaml").open(encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("  title: {en: "):
                title = line.removeprefix("  title: {en: ").partition(", vi:")[0]
            elif found := _DATE.match(line):
                year, month, day = found.groups("01")
                date = f"{year.replace('X', '0')}-{month}-{day}"
            elif line.startswith("    en: "):
                yield {"title": title, "date": date, "text": line.removeprefix("    en: ").strip()}
