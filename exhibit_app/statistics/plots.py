"""Draws bars as SVG text, to stand in a page that needs nothing else."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_WIDTH, _HEIGHT, _FOOT = 720, 180, 22
_ROW, _NAMES = 26, 300


def upright_bars(bars: Sequence[tuple[str, float]], label: str, every: int = 1) -> str:
    """A bar for each (name, value); each `every`th name is written below."""
    most = max((value for _, value in bars), default=0) or 1
    step = _WIDTH / max(1, len(bars))
    parts = [_start(_WIDTH, _HEIGHT + _FOOT, label)]
    for number, (name, value) in enumerate(bars):
        height = _HEIGHT * 0.9 * value / most
        left, top = number * step, _HEIGHT - height
        parts.append(
            f'<rect x="{left + step * 0.1:.1f}" y="{top:.1f}" width="{step * 0.8:.1f}" '
            f'height="{height:.1f}"><title>{escape(name)}: {value:g}</title></rect>'
        )
        if number % every == 0:
            parts.append(
                f'<text x="{left + step / 2:.1f}" y="{_HEIGHT + 16}" '
                f'text-anchor="middle">{escape(name)}</text>'
            )
    parts.append(f'<text x="2" y="12">{most:g}</text></svg>')
    return "".join(parts)


def lying_bars(bars: Sequence[tuple[str, float, str]], label: str) -> str:
    """A bar for each (name, value, words beside it), one below the other."""
    most = max((value for _, value, _ in bars), default=0) or 1
    room = _WIDTH - _NAMES - 130
    parts = [_start(_WIDTH, max(1, len(bars)) * _ROW, label)]
    for number, (name, value, beside) in enumerate(bars):
        y = number * _ROW
        width = room * value / most
        parts.append(
            f'<text x="{_NAMES - 8}" y="{y + 17}" text-anchor="end">{escape(_short(name))}</text>'
            f'<rect x="{_NAMES}" y="{y + 4}" width="{width:.1f}" height="{_ROW - 8}"/>'
            f'<text x="{_NAMES + width + 8:.1f}" y="{y + 17}">{escape(beside)}</text>'
        )
    return "".join([*parts, "</svg>"])


def _start(width: int, height: int, label: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" '
        f'aria-label="{escape(label)}">'
    )


def _short(name: str) -> str:
    return name if len(name) <= 44 else f"{name[:43]}…"
