"""Large pictures for the benchmarks, drawn so that every tile differs from its neighbours."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw

if TYPE_CHECKING:
    from pathlib import Path

COUNT = 57
SIZE = (4000, 3000)
HUGE_SIZE = (20_000, 15_000)


def write_pictures(folder: Path, seed: int) -> None:
    """Write the pictures and a works file that names them into a collection."""
    lines = (folder / "works" / "works.yaml").read_text("utf-8")
    for number in range(COUNT):
        _draw(folder / "works" / f"picture-{number:02}.jpg", SIZE, seed + number)
        lines += _work(f"picture-{number:02}")
    _draw(folder / "works" / "huge.jpg", HUGE_SIZE, seed - 1)
    (folder / "works" / "works.yaml").write_text(lines + _work("huge"), "utf-8")
    names = [f"picture-{number:02}" for number in range(COUNT)] + ["huge"]
    path = folder / "exhibitions" / "everything.yaml"
    text = path.read_text("utf-8")
    text = text.replace("timeline:\n", f"  works: [{', '.join(names)}]\ntimeline:\n", 1)
    path.write_text(text, "utf-8")


def _draw(path: Path, size: tuple[int, int], seed: int) -> None:
    chance = random.Random(seed)
    small = Image.frombytes("RGB", (160, 120), chance.randbytes(160 * 120 * 3))
    picture = small.resize(size, Image.Resampling.BICUBIC)
    draw = ImageDraw.Draw(picture)
    for _ in range(400):
        x, y = chance.randrange(size[0]), chance.randrange(size[1])
        side = chance.randrange(20, size[0] // 20)
        colour = tuple(chance.randrange(256) for _ in range(3))
        draw.ellipse((x - side, y - side, x + side, y + side), outline=colour, width=6)
    picture.save(path, quality=85)


def _work(name: str) -> str:
    return (
        f"- id: {name}\n  title: {name}\n  file: works/{name}.jpg\n  kind: photograph\n"
        f"  alt: Rings on a speckled ground\n  credit: Made up for measuring\n"
        "  rights: https://creativecommons.org/publicdomain/zero/1.0/\n"
    )
