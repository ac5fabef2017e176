"""The command line, as whoever types it meets it."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from exhibit_app import __version__
from exhibit_app.cli import COMMANDS, main
from exhibit_app.domain.visit_record import VisitRecord
from exhibit_app.gui import desktop, kiosk, snapshot
from exhibit_app.options import DesktopOptions, KioskOptions, SnapshotOptions
from exhibit_app.paths import shipped_collection
from exhibit_app.statistics.visit_store import VisitStore

BAD = Path(__file__).parent / "bad_collections"


@pytest.fixture
def museum(tmp_path):
    return shutil.copytree(BAD / "_sound", tmp_path / "museum")


@pytest.fixture
def spoilt(museum):
    def spoil(code):
        return shutil.copytree(BAD / code, museum, dirs_exist_ok=True)

    return spoil


def run(*arguments):
    """The exit code, also where help or wrong arguments end the program."""
    try:
        return main([str(argument) for argument in arguments])
    except SystemExit as end:
        return end.code


def test_a_sound_collection_passes(museum, capsys):
    assert run("check", museum) == 0
    output = capsys.readouterr().out
    assert output.endswith("No problems.\n")
    assert "texts in vi" in output
    assert "100 %" in output


def test_errors_fail_and_stand_where_they_are(spoilt, capsys, monkeypatch):
    museum = spoilt("bad-date")
    monkeypatch.chdir(museum.parent)
    assert run("check", "museum") == 1
    first, *_, last = capsys.readouterr().out.splitlines()
    assert first.startswith("museum/events.yaml:12:11: error bad-date: date: 'about 1915'")
    assert first.endswith("did you mean 1915~?")
    assert last == "1 error, 0 warnings, 0 pieces of advice"


def test_a_picture_that_is_none_is_told_by_its_own_name(museum, capsys):
    (museum / "works" / "drawing.svg").write_text("<svg")
    assert run("check", museum) == 1
    (line,) = (one for one in capsys.readouterr().out.splitlines() if "damaged" in one)
    assert "works/drawing.svg:1:1: error damaged-file: the file is empty, cut short" in line


def test_a_collection_is_not_taken_for_a_command_where_one_was_given(museum, capsys, monkeypatch):
    monkeypatch.chdir(museum.parent)
    museum.rename("compil")
    assert run("report", "compil", "-o", "visits.html") == 2
    assert "did you mean" not in capsys.readouterr().err


def write_no_database(file):
    file.write_text("no database, but long enough to be looked into " * 50)


def write_database_of_others(file):
    with closing(sqlite3.connect(file)) as base:
        base.execute("CREATE TABLE notes (text)")


@pytest.mark.parametrize("write", [write_no_database, write_database_of_others])
def test_what_holds_no_visits_is_wrong_usage_and_stays_as_it_is(museum, tmp_path, capsys, write):
    notes = tmp_path / "notes.sqlite"
    write(notes)
    before = notes.read_bytes()
    output = tmp_path / "visits.html"
    assert run("report", museum, "-o", output, "--statistics", notes) == 2
    assert "notes.sqlite' holds no visits" in capsys.readouterr().err
    assert notes.read_bytes() == before
    assert not output.exists()


def test_warnings_fail_only_if_asked_to(spoilt):
    museum = spoilt("missing-alt")
    assert run("check", museum) == 0
    assert run("check", museum, "--strict") == 1


def test_advice_never_fails(spoilt):
    assert run("check", spoilt("unused"), "--strict") == 0


def test_the_report_as_json(spoilt, capsys):
    assert run("check", spoilt("bad-date"), "--format", "json") == 1
    report = json.loads(capsys.readouterr().out)
    assert report["counts"]["error"] == 1
    assert report["problems"][0]["line"] == 12
    assert {figure["percent"] for figure in report["coverage"]} == {100}


def test_many_problems_of_a_kind_are_counted(museum, capsys):
    flawed = "".join(f"  - id: event-{number}\n    title: x\n" for number in range(50))
    (museum / "events.yaml").write_text(f"events:\n{flawed}", "utf-8")
    assert run("check", museum) == 1
    output = capsys.readouterr().out
    assert output.count("error missing-key") == 20
    assert "… and 30 more missing-key (--all lists them)" in output
    run("check", museum, "--all")
    assert capsys.readouterr().out.count("error missing-key") == 50


def test_checking_starts_neither_qt_nor_pillow(museum):
    code = (
        "import sys; from exhibit_app.cli import main; main(sys.argv[1:]);"
        "print([name for name in ('PySide6', 'PIL') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "check", museum], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_the_module_is_the_program():
    done = subprocess.run(
        [sys.executable, "-m", "exhibit_app", "--version"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == f"exhibit-app {__version__}\n"


@pytest.mark.parametrize("command", [None, *COMMANDS])
def test_help_needs_no_manual(command, capsys):
    assert run(*([command] if command else []), "--help") == 0
    output = capsys.readouterr().out
    assert "examples:" in output
    assert "exit codes:" in output
    assert output.startswith(f"usage: exhibit-app {command or '[-h]'}")
    if command is None:
        assert all(f"\n  {name}" in output for name in COMMANDS)


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda folder: folder / "nowhere", "there is no folder"),
        (lambda folder: folder / "museum" / "people.yaml", "is a file"),
        (lambda folder: folder / "museum" / "works", "did you mean"),
        (lambda folder: folder, "did you mean"),
        (lambda folder: "x" * 5000, "cannot be read"),
        (lambda folder: "chekc", "did you mean the command 'check'?"),
    ],
)
@pytest.mark.parametrize("command", [["check"], []])
def test_what_is_no_collection_is_wrong_usage(museum, make, says, command, capsys):
    assert run(*command, make(museum.parent)) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("exhibit-app: ")
    assert says in told.err
    assert told.err.count("\n") == 1


def test_a_collection_may_be_named_by_its_file(museum):
    assert run("check", museum / "collection.yaml") == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["--nonsense"],
        ["check", "--format", "xml"],
        ["check", "one", "two"],
        ["snapshot"],
        ["snapshot", "-o", "a.png", "--size", "huge"],
        ["snapshot", "-o", "a.png", "--size", "1x1"],
        ["snapshot", "-o", "a.png", "--text-scale", "nan"],
        ["snapshot", "-o", "a.jpg"],
        ["snapshot", "-o", "/nowhere/at/all/a.png"],
        ["kiosk", "--profile", "nowhere.yaml"],
        ["schema", "-o", "a", "--reference"],
    ],
)
def test_wrong_arguments_are_wrong_usage(arguments, capsys):
    assert run(*arguments) == 2
    assert capsys.readouterr().err


def test_schemas_are_written_for_editors(tmp_path, capsys):
    assert run("schema", "-o", tmp_path / "schemas") == 0
    output = capsys.readouterr().out
    assert "yaml-language-server: $schema=" in output
    assert "yaml.schemas" in output
    names = {file.name for file in (tmp_path / "schemas").iterdir()}
    assert {"events.schema.json", "exhibition.schema.json", "any.schema.json"} <= names
    json.loads((tmp_path / "schemas" / "events.schema.json").read_text("utf-8"))


def test_one_schema_and_the_reference_are_printed(capsys):
    assert run("schema") == 0
    assert "definitions" in json.loads(capsys.readouterr().out)
    assert run("schema", "--reference") == 0
    assert capsys.readouterr().out.startswith("# The format")


def test_a_collection_that_cannot_be_compiled_says_why(museum, tmp_path, capsys):
    (tmp_path / "cache").write_text("no folder")
    assert run("compile", museum, "--cache", tmp_path / "cache") == 2
    assert f"nothing can be kept in '{tmp_path / 'cache'}'" in capsys.readouterr().err
    (museum / "collection.yaml").write_text("- no\n- keys\n")
    assert run("compile", museum, "--cache", tmp_path / "other") == 2
    assert "has nothing to show" in capsys.readouterr().err


def test_a_report_that_cannot_be_written_is_told_with_its_file(museum, tmp_path, capsys):
    visits = tmp_path / "visits.sqlite"
    VisitStore(visits).add(VisitRecord("en"), datetime(2026, 3, 2), 400)
    ask = ["report", museum, "--statistics", visits, "-o"]
    assert run(*ask, tmp_path / "nowhere" / "a.html") == 2
    assert f"'{tmp_path / 'nowhere' / 'a.html'}' cannot be written: No such" in (
        capsys.readouterr().err
    )
    assert run(*ask, tmp_path / "a.html", "--csv", visits) == 2
    assert f"'{visits}' cannot be written" in capsys.readouterr().err
    assert run(*ask, tmp_path / "a.html") == 0


def test_schemas_that_cannot_be_written_are_wrong_usage(museum, capsys):
    assert run("schema", "-o", museum / "people.yaml") == 2
    assert "cannot be written: it is a file" in capsys.readouterr().err


@pytest.fixture
def opened(monkeypatch):
    """Options that windows were asked for, instead of windows."""
    asked = []
    for module, name in ((desktop, "run"), (kiosk, "run"), (snapshot, "take")):
        monkeypatch.setattr(module, name, lambda options, *_, **__: asked.append(options) or 0)
    return asked


def test_without_a_command_a_window_opens(museum, opened):
    assert run(museum, "--language", "vi", "--fullscreen", "--exhibition", "bridge") == 0
    assert opened == [DesktopOptions(museum, fullscreen=True, language="vi", exhibition="bridge")]


def test_without_a_collection_the_shipped_one_opens(opened):
    assert run() == 0
    assert opened == [DesktopOptions(shipped_collection())]


def test_a_folder_called_like_a_command_opens(museum, opened, monkeypatch):
    folder = museum.rename(museum.parent / "check")
    monkeypatch.chdir(folder.parent)
    assert run("./check") == 0
    assert opened == [DesktopOptions(Path("check"))]


def test_a_kiosk_opens(museum, opened):
    assert run("kiosk", museum, "--language", "vi", "--alone") == 0
    (options,) = opened
    assert isinstance(options, KioskOptions)
    assert (options.collection, options.language) == (museum, "vi")


def test_a_snapshot_is_taken(museum, opened, tmp_path):
    file = tmp_path / "a.png"
    arguments = ["--screen", "work:drawing", "--size", "1080x1920", "--text-scale", "1.5"]
    assert run("snapshot", museum, "-o", file, *arguments) == 0
    assert opened == [
        SnapshotOptions(
            museum, file, screen="work:drawing", width=1080, height=1920, text_scale=1.5
        )
    ]


def test_a_missing_screen_is_wrong_usage(museum, monkeypatch, capsys):
    def no_screen(_options):
        raise desktop.NoScreenError("there is no screen here")

    monkeypatch.setattr(desktop, "run", no_screen)
    assert run(museum) == 2
    assert "no screen" in capsys.readouterr().err


def test_a_reader_who_has_seen_enough_is_no_mishap(museum):
    (museum / "events.yaml").write_text(
        "events:\n" + "".join(f"  - id: event-{n}\n" for n in range(5000)), "utf-8"
    )
    command = f"{sys.executable} -m exhibit_app check --all {museum} | head -n 1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=True)
    assert done.stdout.count("\n") == 1
    assert done.stderr == ""
