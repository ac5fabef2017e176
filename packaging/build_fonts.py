"""Brings the typefaces the program ships with into assets/fonts, whole and with their licences.

Run it in an environment of its own that has fontTools and the npm client:
    python packaging/build_fonts.py
"""

import shutil
import subprocess
import sys
import tarfile
import tempfile
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from fontTools.ttLib import TTFont  # pyrefly: ignore[missing-import]

TARGET = Path(__file__).resolve().parent.parent / "assets" / "fonts"
MAX_BYTES = 5_000_000

VOWELS = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
VIETNAMESE = {unicodedata.normalize("NFC", v + t) for v in VOWELS for t in TONES} | {"đ"}
RUSSIAN = set("абвгдеёжзийклмнопрстуфхцчшщъыьэюя")
LETTERS = VIETNAMESE | RUSSIAN
COMBINING = set("\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323")
MARKS = set("“”‘’„«»‹›–—…·•→←№€₫§©×−°\u00a0") | {chr(code) for code in range(0x21, 0x7F)}
REQUIRED = LETTERS | {letter.upper() for letter in LETTERS} | COMBINING | MARKS


@dataclass(frozen=True, slots=True)
class Family:
    """A typeface, the package it comes in and the styles that are taken."""

    name: str
    role: str
    package: str
    version: str
    styles: tuple[str, ...]

    @property
    def slug(self) -> str:
        return self.name.replace(" ", "")


FAMILIES = (
    Family(
        "EB Garamond",
        "display serif: titles, years, quotations",
        "@expo-google-fonts/eb-garamond",
        "0.4.3",
        ("400Regular", "400Regular_Italic", "500Medium", "700Bold"),
    ),
    Family(
        "Literata",
        "reading serif: articles and captions",
        "@expo-google-fonts/literata",
        "0.4.3",
        ("400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"),
    ),
    Family(
        "Inter",
        "sans: controls, labels, the map and the timeline",
        "@expo-google-fonts/inter",
        "0.4.2",
        ("400Regular", "500Medium", "600SemiBold", "700Bold"),
    ),
)

README = """# Fonts

Whole, unmodified static TrueType files, so that the same letters appear on every system,
also where none is installed. Built by `packaging/build_fonts.py`, which refuses a font that
lacks a Vietnamese or Russian letter, a combining mark or one of the typographic marks used.

{table}

Each family is under the SIL Open Font License 1.1; its text, with the copyright notice, is in
the `LICENSE-*` file named after the family.

EB Garamond was preferred to Playfair Display, which lacks the dong sign (U+20AB) and the
combining horn (U+031B), has no tabular figures and sets years in old-style figures by default.
EB Garamond and Literata also hold old-style figures (`onum`), small caps (`smcp`) and tabular
figures (`tnum`); Inter holds `tnum`.
"""


def main() -> int:
    """Rebuild assets/fonts; 1 if a font is incomplete or the whole is too big."""
    with tempfile.TemporaryDirectory() as scratch:
        for family in FAMILIES:
            bring(family, Path(scratch))
    (TARGET / "README.md").write_text(README.format(table=provenance_table()), "utf-8")
    problems = [*coverage_problems(), *size_problems()]
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


def bring(family: Family, scratch: Path) -> None:
    """Put the chosen styles and the licence of one family into assets/fonts."""
    npm = shutil.which("npm") or "npm"
    packed = subprocess.run(
        [npm, "pack", "--silent", f"{family.package}@{family.version}"],
        cwd=scratch,
        check=True,
        capture_output=True,
        text=True,
    )
    archive = scratch / packed.stdout.strip().splitlines()[-1]
    TARGET.mkdir(parents=True, exist_ok=True)
    with tarfile.open(archive) as tar:
        for style in family.styles:
            file_name = f"{family.slug}_{style}.ttf"
            data = read_member(tar, f"package/{style}/{file_name}")
            plain_style = style_name(style).replace(" ", "")
            (TARGET / f"{family.slug}-{plain_style}.ttf").write_bytes(data)
        licence = read_member(tar, "package/LICENSE_FONT")
        (TARGET / f"LICENSE-{family.slug}").write_bytes(licence)


def style_name(style: str) -> str:
    """`400Regular_Italic` -> `Italic`, `700Bold_Italic` -> `Bold Italic`."""
    words = style.lstrip("0123456789").split("_")
    return "Italic" if words == ["Regular", "Italic"] else " ".join(words)


def read_member(tar: tarfile.TarFile, name: str) -> bytes:
    """The bytes of one file of the archive.

    Raises:
        KeyError: the archive does not hold it.
    """
    member = tar.extractfile(name)
    if member is None:
        raise KeyError(name)
    with member:
        return member.read()


def provenance_table() -> str:
    """A Markdown table of the families with their package and version."""
    rows = [
        "| family | use | npm package | version | styles |",
        "|---|---|---|---|---|",
    ]
    for family in FAMILIES:
        styles = ", ".join(style_name(style) for style in family.styles)
        rows.append(
            f"| {family.name} | {family.role} | `{family.package}` | {family.version} | {styles} |"
        )
    return "\n".join(rows)


def coverage_problems() -> list[str]:
    """One sentence for each font file that lacks a required character."""
    problems: list[str] = []
    for path in sorted(TARGET.glob("*.ttf")):
        with TTFont(path) as font:
            covered = {chr(code) for code in font.getBestCmap() or ()}
        missing = sorted(REQUIRED - covered)
        if missing:
            codes = " ".join(f"U+{ord(char):04X}" for char in missing)
            problems.append(f"{path.name} lacks {codes}")
    return problems


def size_problems() -> list[str]:
    """A sentence when the fonts together are too big to ship."""
    total = sum(path.stat().st_size for path in TARGET.glob("*.ttf"))
    return [f"the fonts take {total} bytes, more than {MAX_BYTES}"] if total > MAX_BYTES else []


if __name__ == "__main__":
    sys.exit(main())
