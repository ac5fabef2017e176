from __future__ import annotations

from dataclasses import replace

import pytest
from PIL import Image

from exhibit_app.content.folder_tree import FolderTree
from exhibit_app.domain.reference import Reference
from exhibit_app.domain.visit import Choose, Close, Enter, SetLanguage
from exhibit_app.gui import work_tiles
from exhibit_app.gui.pages.context import PageContext
from exhibit_app.gui.pages.work_label import facts as label_facts
from exhibit_app.gui.pictures import Pictures
from exhibit_app.gui.session import Session
from exhibit_app.gui.view_models.viewer_view_model import ViewerViewModel
from exhibit_app.gui.work_tiles import WorkTiles
from exhibit_app.media.tile_cache import TileCache
from tests.works_sample import sample_collection, write_pictures


@pytest.fixture
def session(all_words, qapp):
    session = Session(sample_collection(), all_words)
    session.dispatch(Enter("hall"))
    return session


@pytest.fixture
def folder(tmp_path):
    write_pictures(tmp_path / "collection")
    return tmp_path / "collection"


@pytest.fixture
def viewer(session, jobs, folder, tmp_path):
    with TileCache(tmp_path / "tiles", 50_000_000) as cache:
        pictures = Pictures(session, FolderTree(folder), tmp_path / "cache", jobs, session)
        viewer = ViewerViewModel(session, WorkTiles(pictures, jobs, cache), pictures, jobs, session)
        viewer._picture.resize(1000, 800)
        yield viewer


def open_work(session, work):
    session.dispatch(Choose(Reference("work", work)))


def facts(viewer):
    return {row.key: row.text for row in viewer._facts.rows}


def test_the_label_tells_what_is_known_in_the_readers_language(viewer, session):
    open_work(session, "drawing")
    assert viewer._label.title == "Drawing"
    assert viewer._label.kicker == "Illustration · First"
    assert viewer._label.position == "1 / 9"
    assert facts(viewer) == {
        "creator": "Somebody",
        "date": "c.\N{NO-BREAK SPACE}1954",
        "rights": "CC BY-SA 4.0 · Attribution, share alike",
        "source:report": "The report.",
    }
    session.dispatch(SetLanguage("ru"))
    assert viewer._label.title == "Рисунок"
    assert facts(viewer)["rights"].startswith("CC BY-SA 4.0 · С указанием")


def test_the_licence_leads_to_its_page(viewer, session):
    open_work(session, "drawing")
    rights = next(row for row in viewer._facts.rows if row.key == "rights")
    assert rights.address == session.collection.works["drawing"].rights
    assert rights.host == "creativecommons.org"
    assert [row.address for row in viewer._facts.rows if row.key == "creator"] == [""]


def test_each_source_stands_by_itself_under_one_heading(shipped, all_words):
    collection = shipped.collection
    exhibition = next(iter(collection.exhibitions.values()))
    context = PageContext(collection, exhibition, all_words["en"], "en")
    work = replace(
        collection.works["army-hat"], sources=("webinar-report", "general-reference", "gone")
    )
    rows = [row for row in label_facts(context, work) if row.key.startswith("source:")]
    assert [row.label for row in rows] == ["Sources", ""]
    assert [row.host for row in rows] == ["vietnamtimes.org.vn", ""]


def test_one_walks_through_all_works_in_the_order_of_the_gallery(viewer, session):
    open_work(session, "drawing")
    assert (viewer._label.previous, viewer._label.next) == ("", "Small")
    seen = []
    for _ in range(12):
        seen.append(session.visit.place.work)
        viewer.walk(1)
    assert seen[:9] == [
        *("drawing", "small", "scan", "torn", "missing", "hostile", "sheet-1", "stray", "outside")
    ]
    assert viewer._label.next == ""
    viewer.walk(-1)
    assert session.visit.place.work == "stray"


def test_the_language_changes_without_touching_the_picture(viewer, session, executor, qtbot):
    open_work(session, "drawing")
    executor.drain()
    viewer.lookAt(1)
    with qtbot.assertNotEmitted(viewer._picture.goalChanged):
        session.dispatch(SetLanguage("vi"))
    assert viewer._detail == 1
    assert viewer._picture._props.opened.width == 2000


def test_a_detail_is_gone_to_and_left_again(viewer, session, executor, qtbot):
    open_work(session, "drawing")
    executor.drain()
    with qtbot.waitSignal(viewer._picture.goalChanged) as goal:
        viewer.lookAt(1)
    x, y, zoom, instantly = goal.args
    assert (x, y) == pytest.approx((0.7, 0.35))
    assert zoom > 1.2
    assert not instantly
    with qtbot.waitSignal(viewer._picture.goalChanged) as goal:
        viewer.lookAt(-1)
    assert goal.args == [0.5, 0.5, 1.0, False]


def test_details_are_walked_round(viewer, session):
    open_work(session, "drawing")
    walked = []
    for step in (1, 1, 1, 1, -1, -1):
        viewer.walkDetails(step)
        walked.append(viewer._detail)
    assert walked == [0, 1, 2, 0, 2, 1]
    open_work(session, "small")
    assert viewer._detail == -1
    viewer.walkDetails(1)
    assert viewer._detail == -1


def test_details_know_their_shape_and_what_they_lead_to(viewer, session):
    open_work(session, "drawing")
    spot, box, patch = viewer._details.rows
    assert (spot.points, spot.target, spot.targetTitle) == ((), "event:e", "Event")
    assert box.points == (0.6, 0.2, 0.8, 0.2, 0.8, 0.5, 0.6, 0.5)
    assert (box.target, box.targetTitle, box.targetIcon) == ("locality:hanoi", "Hà Nội", "place")
    assert len(patch.points) == 6
    assert patch.target == ""


def test_a_turned_picture_turns_its_details(viewer, session, executor, qtbot):
    open_work(session, "drawing")
    executor.drain()
    upright = viewer._picture._hanging().fit
    viewer._picture.turn()
    assert viewer._picture._hanging().fit[0] < upright[0]
    with qtbot.waitSignal(viewer._picture.goalChanged) as goal:
        viewer.lookAt(1)
    assert goal.args[:2] == pytest.approx([0.65, 0.7])


@pytest.mark.parametrize(
    ("work", "failure"),
    [
        ("missing", "viewer_missing"),
        ("hostile", "viewer_unreadable"),
        ("outside", "viewer_unreadable"),
    ],
)
def test_a_picture_that_cannot_be_shown_is_told_in_words(viewer, session, executor, work, failure):
    open_work(session, work)
    executor.drain()
    assert viewer._picture._props.failure == failure
    assert session.words.ui[failure]
    open_work(session, "small")
    executor.drain()
    assert viewer._picture._props.failure == ""


def await_cutting(qtbot, executor):
    qtbot.waitUntil(lambda: bool(executor.waiting))
    executor.drain()


def test_a_large_picture_is_cut_into_tiles_and_shown_meanwhile(viewer, session, executor, qtbot):
    open_work(session, "scan")
    executor.waiting.popleft()()
    props = viewer._picture._props
    assert props.opened.width == 3200
    assert props.progress == 0
    assert not props.deep
    await_cutting(qtbot, executor)
    props = viewer._picture._props
    assert (props.deep, props.progress) == (True, -1)
    open_work(session, "small")
    open_work(session, "scan")
    executor.waiting.popleft()()
    executor.waiting.popleft()()
    assert viewer._picture._props.deep


def test_nothing_is_cut_while_a_visitor_waits(viewer, session, executor, jobs, qtbot):
    open_work(session, "scan")
    executor.waiting.popleft()()
    jobs.run(lambda: None, lambda _: None)
    waited = executor.waiting.popleft()
    qtbot.wait(2 * work_tiles._CALM_MS)
    assert not executor.waiting
    waited()
    assert not viewer._picture._props.deep
    await_cutting(qtbot, executor)
    assert viewer._picture._props.deep


def test_a_torn_large_picture_gets_no_tiles_and_does_no_harm(viewer, session, executor, qtbot):
    open_work(session, "torn")
    executor.drain()
    await_cutting(qtbot, executor)
    props = viewer._picture._props
    assert (props.deep, props.progress) == (False, -1)


def test_what_is_closed_is_no_longer_cut(viewer, session, executor, qtbot):
    open_work(session, "scan")
    executor.waiting.popleft()()
    cutting = viewer._picture._cutting
    session.dispatch(Close())
    assert cutting.stopped
    executor.drain()
    assert viewer._picture._props.work == ""


def test_a_drawing_is_sharp_at_once(viewer, session, executor):
    open_work(session, "drawing")
    executor.drain()
    assert viewer._picture._props.deep
    assert viewer._picture._hanging().most_zoom > 8


def test_a_picture_that_changed_on_disk_is_read_anew(viewer, session, executor, folder):
    open_work(session, "small")
    executor.drain()
    Image.new("RGB", (500, 900)).save(folder / "works/small.png")
    session.replace_collection(sample_collection())
    executor.drain()
    assert viewer._picture._props.opened.height == 900


def compared(viewer):
    return [(row.key, row.current) for row in viewer._compare._others.rows]


def test_a_work_is_compared_with_the_one_that_hangs_next(viewer, session, executor):
    open_work(session, "drawing")
    viewer._compare.compare(True)
    executor.drain()
    assert viewer._compare._picture._props.work == "small"
    assert ("drawing", False) not in compared(viewer)
    assert ("small", True) in compared(viewer)


def test_at_the_end_of_the_wall_it_is_compared_with_the_one_before(viewer, session):
    open_work(session, "outside")
    viewer._compare.compare(True)
    assert viewer._compare._other == "stray"


def test_another_work_can_be_chosen_and_stays_while_one_walks_on(viewer, session, executor):
    open_work(session, "drawing")
    viewer._compare.compare(True)
    viewer._compare.choose("scan")
    viewer._compare.choose("nowhere")
    viewer.walk(1)
    assert viewer._compare._other == "scan"
    viewer.walk(1)
    assert viewer._compare._other == "torn"


def test_closing_the_work_ends_comparing(viewer, session):
    open_work(session, "drawing")
    viewer._compare.compare(True)
    session.dispatch(Close())
    open_work(session, "drawing")
    assert not viewer._compare._on
    assert viewer._compare._picture._props.work == ""
