from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication

from exhibit_app.content.folder_tree import FolderTree
from exhibit_app.domain.reference import Reference
from exhibit_app.domain.visit import Choose, Close, Enter, SetLanguage, ShowGallery
from exhibit_app.gui.pictures import Pictures
from exhibit_app.gui.session import Session
from exhibit_app.gui.view_models.works_view_model import WorksViewModel
from exhibit_app.gui.work_sizes import WorkSizes
from tests.works_sample import sample_collection, write_pictures


@pytest.fixture
def session(all_words, qapp):
    session = Session(sample_collection(), all_words)
    session.dispatch(Enter("hall"))
    return session


@pytest.fixture
def works(session, jobs, tmp_path):
    write_pictures(tmp_path / "collection")
    tree = FolderTree(tmp_path / "collection")
    pictures = Pictures(session, tree, tmp_path / "cache", jobs, session)
    return WorksViewModel(session, WorkSizes(session, pictures, jobs, session), pictures, session)


def hung(works):
    return [work["work"] for line in works._lines.rows for work in line.works]


def lines(works):
    return works._lines.rows


def test_nothing_is_looked_at_before_the_gallery_is_opened(works, executor):
    works.fit(1000, 240, 20, 1)
    assert not executor.waiting
    assert hung(works) == []


def test_all_works_hang_in_groups_with_their_names(works, session):
    session.dispatch(ShowGallery())
    works.fit(1000, 240, 20, 1)
    assert hung(works) == [
        *("drawing", "small", "scan"),
        *("torn", "missing", "hostile"),
        *("sheet-1", "stray", "outside"),
    ]
    headings = [line.heading for line in lines(works) if line.heading]
    assert headings == ["First", "Second", "Sheets", session.words.ui["works_others"]]
    series = next(line for line in lines(works) if line.heading == "Sheets")
    assert series.note == "Kept for you"


def test_pictures_get_their_own_shape_once_it_is_known(works, session, executor):
    session.dispatch(ShowGallery())
    works.fit(1000, 240, 20, 1)
    executor.drain()
    QCoreApplication.processEvents()
    places = {
        work["work"]: (work["width"], line.rowHeight)
        for line in lines(works)
        for work in line.works
    }
    for work, shape in (("drawing", 2000 / 1400), ("small", 1.5), ("scan", 2.0)):
        width, height = places[work]
        assert width / height == pytest.approx(shape)


def test_what_cannot_be_shown_is_said_to_be_so(works, session, executor):
    session.dispatch(ShowGallery())
    works.fit(1000, 240, 20, 1)
    executor.drain()
    QCoreApplication.processEvents()
    lacking = {work["work"] for line in lines(works) for work in line.works if work["lacking"]}
    assert {"missing", "hostile", "outside"} <= lacking
    assert not {"drawing", "small", "scan"} & lacking


def test_titles_change_with_the_language_and_pictures_stay(works, session):
    session.dispatch(ShowGallery())
    works.fit(1000, 240, 20, 1)
    keys = [line.key for line in lines(works)]
    session.dispatch(SetLanguage("ru"))
    assert lines(works)[0].works[0]["title"] == "Рисунок"
    assert [line.key for line in lines(works)] == keys


def test_keys_walk_the_wall_from_the_first_work(works, session):
    session.dispatch(ShowGallery())
    works.fit(1000, 240, 20, 1)
    assert works._current == "drawing"
    works.step("left")
    assert works._current == "drawing"
    works.step("right")
    assert works._current == "small"
    works.step("down")
    assert works._current in {"torn", "missing", "hostile"}


def test_the_work_that_was_opened_is_where_one_comes_back_to(works, session):
    session.dispatch(ShowGallery())
    works.fit(1000, 240, 20, 1)
    session.dispatch(Choose(Reference("work", "missing")))
    session.dispatch(Close())
    assert works._current == "missing"
    assert session.visit.place.gallery


def test_an_exhibition_without_works_has_an_empty_wall(works, session):
    session.dispatch(Enter("bare"))
    session.dispatch(ShowGallery())
    works.fit(1000, 240, 20, 1)
    assert lines(works) == ()
    assert works._current == ""
