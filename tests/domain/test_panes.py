from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from exhibit_app.domain.exhibition import LANDSCAPE_PANES, PORTRAIT_PANES, Pane, Panes
from exhibit_app.domain.panes import LEAST_ARTICLE_SHARE, Rect, arrange

SIDES = ("top", "bottom", "left", "right", "hidden")


def area(rect):
    return rect.width * rect.height if rect else 0


@pytest.mark.parametrize(("timeline", "map_", "gallery"), list(product(SIDES, repeat=3)))
def test_panes_fill_the_room_without_overlap(timeline, map_, gallery):
    panes = Panes(Pane(timeline, 0.25), Pane(map_, 0.4), Pane(gallery, 0.3))
    there = arrange(panes, 1920, 996)
    areas = [area(r) for r in (there.timeline, there.map, there.gallery, there.article)]
    assert sum(areas) == 1920 * 996
    assert (there.timeline is None) == (timeline == "hidden")


def test_a_timeline_too_low_to_show_anything_leaves_its_room_to_the_others():
    kept = arrange(LANDSCAPE_PANES, 1000, 400, least_timeline=108)
    assert kept == arrange(LANDSCAPE_PANES, 1000, 400)
    low = arrange(LANDSCAPE_PANES, 1000, 400, least_timeline=109)
    assert low.timeline is None
    assert low.article.height == 400
    beside = Panes(Pane("left", 0.1), LANDSCAPE_PANES.map, LANDSCAPE_PANES.gallery)
    assert arrange(beside, 1000, 400, least_timeline=109).timeline is not None


def test_the_timeline_runs_along_the_whole_side():
    there = arrange(LANDSCAPE_PANES, 1000, 800)
    assert there.timeline == Rect(0, 584, 1000, 216)
    assert there.map is not None
    assert there.map.height == 584


def test_a_greedy_pane_leaves_room_to_read():
    greedy = replace(PORTRAIT_PANES, timeline=Pane("bottom", 1.0), map=Pane("hidden"))
    article = arrange(greedy, 1000, 1000).article
    assert article.height >= 1000 * LEAST_ARTICLE_SHARE * (1 - PORTRAIT_PANES.gallery.share) - 1
