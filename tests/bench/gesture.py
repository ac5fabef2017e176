"""The gesture that every bench measures: drag, let go, turn the wheel, and back the other way."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

Act: TypeAlias = Literal["press", "move", "release", "wheel", "watch"]

_MOVES = 24
_FRAMES_OF_A_FLING = 12
_TURNS = 6
_FRAMES_OF_A_TURN = 3


def gesture(reach: int, seconds: float) -> Iterator[tuple[Act, int]]:
    """What a hand does, act by act, for so long; then it only lets go.

    Each act comes with how far right of the middle the hand is, in pixels, or which way
    the wheel is turned: 1 is nearer. A frame follows every act but `press` and `release`.
    """
    end, turn = time.monotonic() + seconds, 0
    while time.monotonic() < end:
        for act, value in _turn(-reach if turn % 2 else reach, 1 if turn % 4 < 2 else -1):
            if time.monotonic() < end or act == "release":
                yield act, value
        turn += 1


def _turn(to: int, way: int) -> Iterator[tuple[Act, int]]:
    yield "press", -to
    for step in range(1, _MOVES + 1):
        yield "move", -to + 2 * to * step // _MOVES
    yield "release", to
    yield from [("watch", 0)] * _FRAMES_OF_A_FLING
    for _ in range(_TURNS):
        yield "wheel", way
        yield from [("watch", 0)] * _FRAMES_OF_A_TURN
