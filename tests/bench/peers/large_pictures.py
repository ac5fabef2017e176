"""The large pictures, on tiles that are ready, in this program and in a web page."""

from __future__ import annotations

from tests.bench.bench_pictures import looked_at
from tests.bench.generator import pictures
from tests.bench.peers.browser import PEERS, Browser
from tests.bench.peers.figures import OURS, Figures
from tests.bench.peers.tiles import cut_tiles

SHARP = "20000x15000, process start to first sharp view (s)"
NEAR = "… 1:1 at the centre (ms)"
PHOTOGRAPH = "open 4000x3000 (ms)"
PEER = "openseadragon"


def looked_closely(rounds: int) -> dict[str, dict[str, float]]:
    """Times as the visitor waits for them."""
    figures, looked = Figures(), looked_at(rounds)
    figures.note(SHARP, OURS, looked["huge"]["start_to_sharp_s"])
    figures.note(NEAR, OURS, looked["huge"]["one_to_one_ms"])
    figures.note(PHOTOGRAPH, OURS, looked["photographs"]["median_ms"])
    works = pictures() / "works"
    mounted = {"/tiles/": cut_tiles(works / "huge.jpg", PEERS / "tiles"), "/works/": works}
    for _ in range(rounds):
        with Browser(PEER, {}, mounted) as browser:
            figures.note(SHARP, PEER, browser.wait_for("painted"))
            figures.note(NEAR, PEER, browser.wait_for("one_to_one"))
            figures.note(PHOTOGRAPH, PEER, browser.wait_for("photograph"))
    return figures.medians()
