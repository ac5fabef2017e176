from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit_app.domain.justified_rows import NARROWEST, WIDEST, justified_rows, neighbour

WIDTH, HEIGHT, GAP = 1200.0, 240.0, 20.0
SHAPES = st.lists(st.floats(0.05, 20), max_size=60)


def rows_of(*shapes):
    return justified_rows(shapes, WIDTH, HEIGHT, GAP)


@given(SHAPES, st.floats(150, 4000))
def test_every_picture_hangs_once_in_order_and_within_the_wall(shapes, width):
    rows = justified_rows(shapes, width, HEIGHT, GAP)
    assert [place.index for row in rows for place in row.places] == list(range(len(shapes)))
    for row in rows:
        last = row.places[-1]
        assert last.x + last.width <= width + 0.01
        for one, other in zip(row.places, row.places[1:], strict=False):
            assert other.x - one.x - one.width == pytest.approx(GAP)


@given(SHAPES)
def test_all_rows_but_the_last_fill_the_wall_unless_a_picture_is_too_wide_to_share(shapes):
    for row in justified_rows(shapes, WIDTH, HEIGHT, GAP)[:-1]:
        last = row.places[-1]
        assert last.x + last.width == pytest.approx(WIDTH) or row.height <= HEIGHT


@given(st.lists(st.floats(NARROWEST, WIDEST), max_size=60))
def test_pictures_keep_their_shape(shapes):
    for row in justified_rows(shapes, WIDTH, HEIGHT, GAP):
        for place in row.places:
            assert place.width / row.height == pytest.approx(shapes[place.index])


def test_extreme_shapes_get_a_place_that_can_be_touched():
    (row,) = rows_of(0.01, 1.0, 100.0)
    assert row.places[0].width / row.height == pytest.approx(NARROWEST)
    assert row.places[2].width / row.height == pytest.approx(WIDEST)


def test_rows_are_about_as_high_as_asked():
    rows = rows_of(*[1.4, 0.8, 1.0, 1.5] * 20)
    assert all(HEIGHT / 1.3 < row.height < HEIGHT * 1.3 for row in rows)


def test_a_few_pictures_are_not_blown_up_to_fill_the_wall():
    (row,) = rows_of(1.5)
    assert row.height == pytest.approx(HEIGHT)


def test_the_last_picture_is_not_left_alone_where_it_can_be_helped():
    rows = rows_of(*[1.2] * 9)
    assert [len(row.places) for row in rows] == [5, 4]


@pytest.mark.parametrize(
    ("index", "direction", "there"),
    [
        (0, "right", 1),
        (0, "left", 0),
        (3, "right", 4),
        (11, "right", 11),
        (0, "up", 0),
        (0, "down", 4),
        (3, "down", 7),
        (11, "down", 11),
        (9, "up", 5),
    ],
)
def test_arrows_go_to_the_neighbour_and_stop_at_the_end(index, direction, there):
    rows = rows_of(*[1.2] * 12)
    assert [len(row.places) for row in rows] == [4, 4, 4]
    assert neighbour(rows, index, direction) == there


def test_down_goes_to_the_picture_that_hangs_nearest():
    rows = justified_rows([2.4, 2.4, 1.2, 1.2, 1.2, 1.2], WIDTH, HEIGHT, GAP)
    assert [len(row.places) for row in rows] == [2, 4]
    assert neighbour(rows, 1, "down") in {4, 5}
    assert neighbour(rows, 2, "up") == 0


def test_a_picture_that_does_not_hang_has_no_neighbour():
    assert neighbour(rows_of(1.0), 7, "left") == 7
