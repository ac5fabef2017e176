"""What all benches that open a window share: hands, eyes and a clock."""

from __future__ import annotations

import json
import statistics
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest

from tests.bench.gesture import gesture

NO_KEY, LEFT = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
PATIENCE_SECONDS = 120.0


class Eye:
    """Watches a window's painted frames."""

    def __init__(self, window) -> None:
        self.window = window
        self.painted_at = 0.0
        self.frames = 0
        window.frameSwapped.connect(self._note)

    def _note(self) -> None:
        self.painted_at = time.monotonic()
        self.frames += 1

    def until(self, seen, start: float | None = None) -> float:
        """Seconds from `start` to the first painted frame that `seen` agrees with."""
        start = time.monotonic() if start is None else start
        frames, end = self.frames, time.monotonic() + PATIENCE_SECONDS
        self.window.update()
        while time.monotonic() < end:
            handle_events()
            if self.frames > frames:
                frames, at = self.frames, self.painted_at
                if seen():
                    return at - start
                self.window.update()
        message = "what was waited for never appeared"
        raise TimeoutError(message)

    def notice(self, seen, start: float) -> float:
        """Seconds from `start` to the first frame, painted of itself, that `seen` agrees with."""
        frames, end = self.frames, time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < end:
            QCoreApplication.processEvents()
            time.sleep(0.001)
            if self.frames > frames:
                frames, at = self.frames, self.painted_at
                if seen():
                    return at - start
        message = "what was waited for was never painted"
        raise TimeoutError(message)

    def next_frame(self) -> float:
        """Milliseconds until another frame is painted."""
        start = time.perf_counter()
        frames = self.frames
        self.window.update()
        while self.frames == frames:
            handle_events()
        return (time.perf_counter() - start) * 1000


class Patience:
    """Waits while the program runs, and notes how long it ever kept the screen from being drawn."""

    def __init__(self) -> None:
        self._start = time.monotonic()
        self.longest_ms = 0.0
        self.most_mb = 0.0

    def time(self, doing) -> None:
        """Do something on the window's thread."""
        begun = time.monotonic()
        doing()
        self.longest_ms = max(self.longest_ms, round((time.monotonic() - begun) * 1000, 1))

    def until(self, seen) -> float:
        """Seconds since this was made, when `seen` agrees; it is asked 40 times a second."""
        end = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < end:
            self.most_mb = max(self.most_mb, memory())
            if seen():
                return time.monotonic() - self._start
            asked = time.monotonic()
            while time.monotonic() < asked + 0.025:
                self.time(QCoreApplication.processEvents)
                time.sleep(0.0002)
        message = "what was waited for never came"
        raise TimeoutError(message)


def handle_events() -> None:
    """What is waiting, or what comes within a moment."""
    QCoreApplication.processEvents()
    # Outside a running loop, what has been replaced would live on, and go on reckoning.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    time.sleep(0.0002)


def rest(seconds: float) -> None:
    """Let the program do what it has to."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        handle_events()


def wheel(window, at: QPoint, turns: float) -> None:
    """Turn the wheel over a place; upwards is above zero."""
    event = QWheelEvent(
        QPointF(at),
        QPointF(at),
        QPoint(),
        QPoint(0, round(120 * turns)),
        Qt.MouseButton.NoButton,
        NO_KEY,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QCoreApplication.sendEvent(window, event)


def handled(eye: Eye, area: tuple[QPoint, int], seconds: float) -> list[float]:
    """Milliseconds of each frame while an area is dragged and zoomed by turns.

    A frame's time is from the hand's movement until what it led to has been painted.
    """
    (middle, reach), window, times = area, eye.window, []
    for act, value in gesture(reach, seconds):
        begun, at = time.perf_counter(), middle + QPoint(value, 0)
        match act:
            case "press":
                QTest.mousePress(window, LEFT, NO_KEY, at)
                continue
            case "release":
                QTest.mouseRelease(window, LEFT, NO_KEY, at)
                continue
            case "move":
                QTest.mouseMove(window, at)
            case "wheel":
                wheel(window, middle, value)
        eye.next_frame()
        times.append((time.perf_counter() - begun) * 1000)
    return times


def spread(times: list[float]) -> dict[str, float]:
    """Median, 95th percentile and worst of some times, rounded."""
    ordered = sorted(times)
    return {
        "median": round(statistics.median(ordered), 1),
        "p95": round(ordered[min(int(len(ordered) * 0.95), len(ordered) - 1)], 1),
        "worst": round(ordered[-1], 1),
        "count": len(ordered),
    }


def memory(what: str = "VmRSS") -> float:
    """Megabytes of this process: resident now (VmRSS) or at most so far (VmHWM)."""
    status = Path("/proc/self/status").read_text("ascii")
    line = next(line for line in status.splitlines() if line.startswith(what))
    return round(int(line.split()[1]) / 1024, 1)


def tell(**figures) -> None:
    """Print figures for whoever started the probe."""
    print(json.dumps(figures), flush=True)
