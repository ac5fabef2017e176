"""What nobody would read because of its name is told by that name."""

from __future__ import annotations

import os

import pytest


@pytest.mark.parametrize(
    ("name", "called", "advice"),
    [
        ("events.yaml", "events.yml", "call it events.yaml"),
        ("localities.yaml", "Localities.YAML", "call it localities.yaml"),
        ("people.yaml", "person.yaml", "call it people.yaml"),
        ("works/works.yaml", "works.yaml", "call it works/works.yaml"),
        ("exhibitions/bridge.yaml", "exhibitions/bridge.yml", "call it bridge.yaml"),
        ("articles", "article", "call it articles"),
        (
            "articles/opening-day.vi.md",
            "articles/opening-day.vi.markdown",
            "call it <id>.<language>.md, as in founding-day.en.md",
        ),
    ],
)
def test_what_is_almost_called_so_is_told(draft, name, called, advice):
    (draft.folder / name).rename(draft.folder / called)
    problems = draft.load().report.problems
    told = [(one.path, one.hint) for one in problems if one.code == "bad-file-name"]
    assert told == [(called, advice)]


def test_what_lies_beside_what_is_there_is_left_alone(draft):
    for name in ("events.bak", "event.yaml", "works.yaml", "README.md", "works/work.yaml"):
        draft.write(name, "anything: else")
    assert draft.codes() == []


def test_a_folder_in_a_files_place_is_told_and_costs_nothing_else(draft):
    (draft.folder / "people.yaml").unlink()
    (draft.folder / "people.yaml").mkdir()
    (line,) = draft.lines()
    assert line.startswith("people.yaml:1:1: error unreadable-file: what is called so is no file")


def test_a_file_in_a_folders_place_is_told(draft):
    (draft.folder / "articles").rename(draft.folder / "texts")
    draft.write("articles", "no folder")
    assert any(line.startswith("articles:1:1: error unreadable-file") for line in draft.lines())


@pytest.mark.parametrize("folder", ["articles", "works", "exhibitions"])
def test_a_folder_that_is_a_link_leading_out_is_told(draft, folder):
    (draft.folder / folder).rename(draft.folder.parent / folder)
    (draft.folder / folder).symlink_to(draft.folder.parent / folder)
    assert any(line.startswith(f"{folder}:1:1: error unsafe-path") for line in draft.lines())


@pytest.mark.parametrize("file", ["articles/opening-day.vi.md", "articles/opening-day.en.md"])
@pytest.mark.parametrize(
    ("target", "told"),
    [("nowhere.md", "a link that leads nowhere"), ("/etc/hosts", "a link that leads out of")],
)
def test_an_article_that_is_a_dead_link_is_told_and_not_called_missing(draft, file, target, told):
    (draft.folder / file).unlink()
    (draft.folder / file).symlink_to(target)
    (line,) = draft.lines()
    assert line.startswith(f"{file}:1:1: error unsafe-path: '{file}' is {told}")
    assert line.endswith("put the file itself there")


def test_an_exhibition_that_is_a_dead_link_is_told(draft):
    (draft.folder / "exhibitions/bridge.yaml").unlink()
    (draft.folder / "exhibitions/bridge.yaml").symlink_to("nowhere.yaml")
    assert any("'exhibitions/bridge.yaml' is a link that" in line for line in draft.lines())


def test_a_folder_in_an_articles_place_is_told(draft):
    (draft.folder / "articles/opening-day.vi.md").unlink()
    (draft.folder / "articles/opening-day.vi.md").mkdir()
    assert draft.codes() == ["unreadable-file"]


def test_a_pipe_in_a_files_place_is_not_waited_for(draft):
    (draft.folder / "people.yaml").unlink()
    os.mkfifo(draft.folder / "people.yaml")
    assert draft.codes() == ["unreadable-file"]


def test_line_ends_of_any_system_are_read(draft):
    before = draft.load()
    for path in draft.folder.rglob("*.[my]*"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r"))
    assert draft.load() == before
