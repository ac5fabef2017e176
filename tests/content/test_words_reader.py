from pathlib import Path

import pytest

import exhibit_app
from exhibit_app.content.words_file import WordsError
from exhibit_app.content.words_reader import load_words
from exhibit_app.domain.date_text import date_text
from exhibit_app.domain.edtf import parse_edtf

OWN = Path(exhibit_app.__file__).parent / "words"
ENGLISH = (OWN / "en.yaml").read_text(encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "en.yaml").write_text(ENGLISH, encoding="utf-8")
    return tmp_path


def error_of(folder: Path) -> str:
    with pytest.raises(WordsError) as caught:
        load_words(folder, load_words(OWN))
    return str(caught.value)


def write(folder: Path, language: str, text: str) -> None:
    (folder / f"{language}.yaml").write_text(text, encoding="utf-8")


def test_the_program_speaks_three_languages_in_full():
    words = load_words(OWN)
    assert {code: each.name for code, each in words.items()} == {
        "en": "English",
        "vi": "Tiếng Việt",
        "ru": "Русский",
    }
    for code, each in words.items():
        assert each.language == code
        assert all(each.ui.values())


@pytest.mark.parametrize("language", ["vi", "ru"])
def test_no_text_of_the_program_is_left_in_english(language: str):
    own = (OWN / f"{language}.yaml").read_text(encoding="utf-8").partition("\nui:")[2]
    keys = load_words(OWN)["en"].ui
    assert [key for key in keys if f"\n  {key}:" not in own] == []


def test_a_collection_brings_a_language_and_lacks_a_text(folder: Path):
    french = ENGLISH.replace("name: English", "name: Français")
    french = french.partition("\nui:")[0].replace('about: "c.\\_{date}"', "about: vers {date}")
    write(folder, "fr", f"{french}\nui:\n  back: Retour\n")
    words = load_words(folder)
    assert words["fr"].name == "Français"
    assert words["fr"].ui["back"] == "Retour"
    assert words["fr"].ui["lobby"] == words["en"].ui["lobby"]
    assert date_text(parse_edtf("1954~"), words["fr"].dates) == "vers 1954"


def test_a_collection_changes_a_single_text(tmp_path: Path):
    known = load_words(OWN)
    write(tmp_path, "vi", "ui:\n  lobby: Tiền sảnh\n")
    words = load_words(tmp_path, known)
    assert words["vi"].ui == {**known["vi"].ui, "lobby": "Tiền sảnh"}
    assert words["vi"].dates is known["vi"].dates
    assert words["vi"].name == "Tiếng Việt"
    assert words["ru"] is known["ru"]


def test_a_folder_that_is_not_there_adds_nothing(tmp_path: Path):
    known = load_words(OWN)
    assert load_words(tmp_path / "words", known) == known


def test_english_must_be_there(tmp_path: Path):
    with pytest.raises(WordsError, match=r"en\.yaml is missing"):
        load_words(tmp_path)


def test_all_missing_keys_are_named_at_once(tmp_path: Path):
    without = ENGLISH.replace("  about:", "  abut:").replace("    day_month:", "    day_mnth:")
    write(tmp_path, "fr", without)
    message = error_of(tmp_path)
    assert "fr.yaml: " in message
    assert "missing: dates.about" in message
    assert "missing: dates.full.day_month" in message
    assert "unknown key 'dates.abut' did you mean 'about'?" in message


@pytest.mark.parametrize(
    ("before", "after", "complaint"),
    [
        (
            'day: "{day} {month} {year}"',
            'day: "{day} {moon} {year}"',
            "dates.full.day has no {moon}",
        ),
        ('day: "{day} {month} {year}"', 'day: "{day} {year}"', "dates.full.day must show {month}"),
        ('"{start}–{end}"', '"{start}–"', "dates.range_tight must show {end}"),
        ('"{ordinal} century"', "century", "must show {number} or {ordinal} or {roman}"),
        ("- spring {year}", "- spring", "dates.full.seasons must show {year}"),
        ("[Jan, Feb,", "[Jan,", "dates.short.months has 11 items and needs 12"),
        ("  about:", "  about: [c.]\n  abouts:", "dates.about must be a text"),
        ("  lobby: Lobby", "  lobby: Lobby {x}", "ui.lobby must show no slots"),
        ("  lobby: Lobby", "  loby: Lobby", "unknown key 'ui.loby' did you mean 'lobby'?"),
        ("name: English", "name: English\nname: Anglais", "the key 'name' already stands"),
        ("name: English", "", "missing: name"),
    ],
)
def test_what_would_fail_later_is_refused_now(
    tmp_path: Path, before: str, after: str, complaint: str
):
    assert before in ENGLISH
    write(tmp_path, "fr", ENGLISH.replace(before, after))
    assert complaint in error_of(tmp_path)


@pytest.mark.parametrize("text", ["", "- a list", "just text", "a: [", "\x00"])
def test_what_is_no_words_file_is_refused(tmp_path: Path, text: str):
    write(tmp_path, "fr", text)
    assert "fr.yaml: " in error_of(tmp_path)


def test_bytes_that_are_not_text_are_refused(tmp_path: Path):
    (tmp_path / "fr.yaml").write_bytes(b"\xff\xfe\x00name")
    assert "cannot be read" in error_of(tmp_path)


def test_a_file_is_named_after_a_language(tmp_path: Path):
    write(tmp_path, "My words", ENGLISH)
    assert "not named after a language" in error_of(tmp_path)


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path):
    (tmp_path / "words").mkdir()
    write(tmp_path, "secret", ENGLISH)
    (tmp_path / "words" / "fr.yaml").symlink_to(tmp_path / "secret.yaml")
    assert "leads out of its folder" in error_of(tmp_path / "words")
