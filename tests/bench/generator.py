"""Writes collections of any size for the benchmarks: the same bytes for the same seed, everywhere.

Usage: python -m tests.bench.generator [--sizes 50 1000 10000 100000] [--localities 60] [--pictures]
A collection is written once into build/bench and used again while seed and version match.
"""

from __future__ import annotations

import argparse
import random
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

VERSION = 5
SEED = 1917
WORDS_EACH = 80
LOCALITIES = 60
ARTICLES = 6
PLACES_FILTERED = ("place-3", "place-17")
LONG = "long-story"
LONG_CHAPTERS = 60
WORKS = 24
PICTURED = 0.4
"""Share of the events that have a picture."""
LANES = ("war", "peace", "art", "science")
LANGUAGES = ("en", "vi", "ru")
SIZES = (50, 1000, 10_000, 100_000)
FOLDER = Path(__file__).resolve().parents[2] / "build" / "bench"

_WORDS = {
    "en": (
        "the of and a road river city valley bridge museum letter harbour winter students doctors "
        "agreement delegation opened signed built arrived crossed remembered exhibition archive "
        "painter sketches drawing porters bicycles mountain rain guns ring children library first "
        "last old new quiet stone paper lantern market school hospital friends across between"
    ),
    "vi": (
        "và của những một con đường dòng sông thành phố thung lũng cây cầu bảo tàng bức thư bến "
        "cảng mùa đông sinh viên bác sĩ hiệp định phái đoàn khai mạc ký kết xây dựng đến vượt qua "
        "tưởng nhớ triển lãm lưu trữ họa sĩ ký họa bức vẽ dân công xe đạp núi mưa pháo vòng vây "
        "trẻ em thư viện đầu tiên cuối cùng cũ mới lặng lẽ đá giấy đèn lồng chợ trường học"
    ),
    "ru": (
        "и дорога река город долина мост музей письмо гавань зима студенты врачи соглашение "
        "делегация открыта подписано построен прибыли пересекли помнят выставка архив художник "
        "наброски рисунок носильщики велосипеды гора дождь орудия кольцо дети библиотека первый "
        "последний старый новый тихий камень бумага фонарь рынок школа больница друзья через"
    ),
}
_VOCABULARY = {language: tuple(text.split()) for language, text in _WORDS.items()}


def collection(events: int, localities: int = LOCALITIES, seed: int = SEED) -> Path:
    """The folder of a collection with so many events; written unless it is there already.

    With more than the usual localities, what no event leads to is named by an article.
    """
    name, state = f"events-{events}", f"{VERSION} {seed} {events}"
    if localities != LOCALITIES:
        name, state = f"{name}-places-{localities}", f"{state} {localities}"
    folder = FOLDER / name
    return _once(folder, state, lambda: _write(folder, events, localities, seed))


def pictures(seed: int = SEED) -> Path:
    """A collection of 57 pictures of 4000x3000 pixels and one of 20000x15000."""
    from tests.bench.generated_pictures import write_pictures

    folder = FOLDER / "pictures"

    def write() -> None:
        _write(folder, 50, LOCALITIES, seed)
        write_pictures(folder, seed)

    return _once(folder, f"{VERSION} {seed} pictures", write)


def search_words(language: str, count: int, seed: int = SEED) -> list[str]:
    """Two-word texts that a visitor may type."""
    chance = random.Random(f"{seed} typed {language}")
    return [" ".join(chance.sample(_VOCABULARY[language], 2)) for _ in range(count)]


def keystrokes(language: str) -> list[str]:
    """What stands in a search field after each letter of a few such texts."""
    return [
        text[:end]
        for text in search_words(language, 4)
        for end in range(1, len(text) + 1)
        if text[end - 1] != " "
    ]


def _once(folder: Path, state: str, write) -> Path:
    mark = folder / ".written"
    if not mark.is_file() or mark.read_text("utf-8") != state:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        write()
        mark.write_text(state, "utf-8")
    return folder


def _write(folder: Path, count: int, localities: int, seed: int) -> None:
    chance = random.Random(f"{seed} {count}")
    for name in ("articles", "exhibitions", "works"):
        (folder / name).mkdir()
    files = {
        "collection.yaml": _collection(count),
        "sources.yaml": _SOURCES,
        "localities.yaml": "".join(_localities(localities, chance)),
        "works/works.yaml": _WORKS + "".join(map(_work, range(WORKS))),
        "works/poster.svg": _POSTER,
        "exhibitions/everything.yaml": "".join(_exhibition(count)),
    }
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8")
    for number in range(WORKS):
        (folder / "works" / f"work-{number}.svg").write_text(_drawing(number), "utf-8")
    told = random.Random(f"{seed} long")
    for language in LANGUAGES:
        (folder / "articles" / f"{LONG}.{language}.md").write_text(_long(language, told), "utf-8")
    for number in range(ARTICLES):
        for language in LANGUAGES:
            path = folder / "articles" / f"story-{number}.{language}.md"
            path.write_text(_article(number, language, (count, localities), chance), "utf-8")
    with (folder / "events.yaml").open("w", encoding="utf-8") as file:
        file.writelines(_events(count, localities, chance))


def _collection(count: int) -> str:
    return (
        f"format: 1\ntitle: A collection of {count} events\nlanguages: [en, vi, ru]\n"
        "exhibitions: [everything]\n"
    )


def _localities(count: int, chance: random.Random) -> Iterator[str]:
    yield "localities:\n"
    for number in range(count):
        latitude = round(chance.uniform(-55, 68), 4)
        longitude = round(chance.uniform(-175, 175), 4)
        yield (
            f"- id: place-{number}\n  name: {{en: Place {number}, vi: Nơi {number}, "
            f"ru: Место {number}}}\n  at: {{latitude: {latitude}, longitude: {longitude}}}\n"
            "  sources: [made-up]\n"
        )


def _exhibition(count: int) -> Iterator[str]:
    yield (
        "title: {en: Everything at once, vi: Tất cả cùng lúc, ru: Всё сразу}\nposter: poster\n"
        "sections:\n- id: stories\n  title: {en: Stories, vi: Chuyện kể, ru: Рассказы}\n"
        f"  articles: [{', '.join(f'story-{number}' for number in range(ARTICLES))}, {LONG}]\n"
        "timeline:\n  lanes:\n"
    )
    for lane in LANES:
        yield f"  - {{id: {lane}, title: {lane.title()}}}\n"
    yield "events:\n"
    for number in range(count):
        yield f"- event-{number}\n"


def _events(count: int, localities: int, chance: random.Random) -> Iterator[str]:
    shown = random.Random(f"{count} shown")
    yield "events:\n"
    for number in range(count):
        lanes = chance.sample(LANES, chance.choice((1, 1, 1, 2)))
        places = [f"place-{chance.randrange(localities)}"]
        importance = chance.choices((1, 2, 3), (30, 65, 5))[0]
        texts = {language: _title(language, number, chance) for language in LANGUAGES}
        yield f"- id: event-{number}\n  title: {_by_language(texts)}\n  date: '{_date(chance)}'\n"
        yield "  summary:\n"
        for language in LANGUAGES:
            yield f"    {language}: {_prose(language, WORDS_EACH, chance)}\n"
        yield f"  lanes: [{', '.join(lanes)}]\n  localities: [{', '.join(places)}]\n"
        yield f"  sources: [made-up]\n  importance: {importance}\n"
        if shown.random() < PICTURED:
            yield f"  works: [work-{shown.randrange(WORKS)}]\n"


def _title(language: str, number: int, chance: random.Random) -> str:
    return f"{_prose(language, chance.randint(2, 5), chance)} {number}"


def _by_language(texts: dict[str, str]) -> str:
    return "{" + ", ".join(f"{language}: {text}" for language, text in texts.items()) + "}"


def _prose(language: str, words: int, chance: random.Random) -> str:
    return " ".join(chance.choices(_VOCABULARY[language], k=words)).capitalize()


def _date(chance: random.Random) -> str:
    year = round(2025 - 900 * chance.random() ** 2)
    month, day = chance.randint(1, 12), chance.randint(1, 28)
    exact = f"{year:04}-{month:02}-{day:02}"
    kind = chance.random()
    if kind < 0.75:
        return exact
    if kind < 0.83:
        return f"{year:04}-{month:02}"
    if kind < 0.88:
        return f"{year // 10:03}X"
    if kind < 0.92:
        return f"{exact}?"
    if kind < 0.94:
        return f"{year:04}~"
    return f"{exact}/{year + chance.randint(1, 8):04}-06"


def _article(number: int, language: str, many: tuple[int, int], chance: random.Random) -> str:
    count, localities = many
    title = _title(language, number, chance)
    front = f"---\ntitle: {title}\nsummary: {_prose(language, 20, chance)}\n"
    if language == LANGUAGES[0]:
        events = ", ".join(f"event-{(number * 7 + step) % count}" for step in range(4))
        front += f"kind: article\nlead: poster\nevents: [{events}]\n"
        told = [f"place-{place}" for place in _told(number, localities)]
        front += f"localities: [{', '.join(told)}]\nsources: [made-up]\n"
    paragraphs = "\n\n".join(_prose(language, WORDS_EACH, chance) + "." for _ in range(6))
    return f"{front}---\n\n{paragraphs}\n"


def _told(article: int, localities: int) -> range:
    return range(article, article + 1 if localities <= LOCALITIES else localities, ARTICLES)


def _long(language: str, chance: random.Random) -> str:
    """As long as a small book: a heading, three paragraphs and at times a picture a chapter."""
    front = f"---\ntitle: {_prose(language, 4, chance)}\nsummary: {_prose(language, 20, chance)}\n"
    if language == LANGUAGES[0]:
        front += "kind: article\nlead: poster\nevents: [event-3]\nsources: [made-up]\n"
    chapters = []
    for number in range(LONG_CHAPTERS):
        chapters.append(f"## {_prose(language, 4, chance)}")
        chapters += [_prose(language, WORDS_EACH, chance) + "." for _ in range(3)]
        if number % 5 == 2:
            chapters.append(f"![](work:work-{number % WORKS})")
    return "\n\n".join((f"{front}---", *chapters)) + "\n"


def _work(number: int) -> str:
    return (
        f"- id: work-{number}\n  title: {{en: Work {number}, vi: Tác phẩm {number}, "
        f"ru: Работа {number}}}\n  file: works/work-{number}.svg\n"
        "  alt: {en: Hills and a sun, vi: Đồi và mặt trời, ru: Холмы и солнце}\n"
        "  credit: Made up for measuring\n"
        "  rights: https://creativecommons.org/publicdomain/zero/1.0/\n"
    )


def _drawing(number: int) -> str:
    across, down = 10 + number * 37 % 80, 10 + number * 23 % 40
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 80" width="1200" height="800">'
        f'<rect width="120" height="80" fill="hsl({number * 15}, 40%, 60%)"/>'
        f'<circle cx="{across}" cy="{down}" r="9" fill="#f4ecdf"/>'
        f'<path d="M0 80V60L{across} 45L120 65V80z" fill="#2f5d62"/></svg>\n'
    )


_WORKS = """works:
- id: poster
  title: {en: Poster, vi: Áp phích, ru: Афиша}
  file: works/poster.svg
  alt: {en: A red sun over water, vi: Mặt trời đỏ trên mặt nước, ru: Красное солнце над водой}
  credit: Made up for measuring
  rights: https://creativecommons.org/publicdomain/zero/1.0/
"""
_SOURCES = "sources:\n- {id: made-up, title: Made up for measuring, kind: reference}\n"
_POSTER = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 100" width="800" height="1000">
<rect width="80" height="100" fill="#1d2428"/><circle cx="40" cy="42" r="18" fill="#b23a2e"/>
<path d="M0 70h80v30H0z" fill="#2f5d62"/></svg>
"""


def main() -> int:
    """Write what is asked for, and tell where."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--sizes", nargs="*", type=int, default=SIZES)
    arguments.add_argument("--localities", type=int, default=LOCALITIES)
    arguments.add_argument("--pictures", action="store_true")
    options = arguments.parse_args()
    for size in options.sizes:
        print(collection(size, options.localities))
    if options.pictures:
        print(pictures())
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
