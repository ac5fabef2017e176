"""A hand that drags and zooms a page as the benches' other hand does this program's panes."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from tests.bench.gesture import gesture

if TYPE_CHECKING:
    from tests.bench.peers.devtools import DevTools

_NOTCH = -120


def handled(page: DevTools, seconds: float) -> list[float]:
    """Milliseconds between the animation frames while a page's pane is dragged and zoomed."""
    left, top, width, height = page.value("area('pane')")
    middle, y = left + width / 2, top + height * 0.62
    page.value("beginFrames()")
    for act, value in gesture(int(width * 0.2), seconds):
        match act:
            case "press":
                _mouse(page, "mousePressed", middle + value, y, button="left", clickCount=1)
            case "move":
                _mouse(page, "mouseMoved", middle + value, y, button="left", buttons=1)
            case "release":
                _mouse(page, "mouseReleased", middle + value, y, button="left", clickCount=1)
            case "wheel":
                _mouse(page, "mouseWheel", middle, y, deltaX=0, deltaY=_NOTCH * value)
            case "watch":
                page.value("nextFrame()")
    return [later - earlier for earlier, later in pairwise(page.value("endFrames()"))]


def _mouse(page: DevTools, what: str, x: float, y: float, **more: object) -> None:
    page.call("Input.dispatchMouseEvent", type=what, x=x, y=y, **more)
