from pathlib import Path

import pytest

from exhibit_app.domain.tile_grid import Tile, TileGrid
from exhibit_app.gui.view_models.tile_layer import MOST_ROWS, TileLayer


class Source:
    """Draws nothing, but says where it would lie."""

    grid = TileGrid(wraps=True)

    def __init__(self, identity="first", ready=(), empty=()):
        self.identity = identity
        self.files = set(ready)
        self.empty = set(empty)
        self.made = []

    def find(self, tile):
        return Path("/tiles", str(tile)) if tile in self.files else None

    def make(self, tile):
        self.made.append(tile)
        if tile in self.empty:
            return None
        if tile.z == 9:
            raise OSError("no room")
        self.files.add(tile)
        return Path("/tiles", str(tile))


@pytest.fixture
def layer(jobs, executor):
    return TileLayer(jobs)


def shown(layer: TileLayer) -> set[tuple[int, float]]:
    return {(row.level, row.west) for row in layer._model.rows}


def test_the_coarse_comes_first_then_the_middle(layer, executor):
    source = Source()
    layer.show(source)
    layer.look(4, 6, 6, 8, 8)
    executor.drain()
    assert source.made[0] == Tile(1, 0, 0) or source.made[0].z == 1
    fine = [tile for tile in source.made if tile.z == 4]
    assert fine[0] == Tile(4, 7, 7)
    assert len(fine) == 9
    assert layer.property("ready")


def test_what_is_on_disk_is_there_at_once(layer, executor):
    layer.show(Source(ready={Tile(0, 0, 0)}))
    layer.look(0, 0, 0, 0, 0)
    assert shown(layer) == {(0, 0.0)}
    assert not executor.waiting


def test_coarse_tiles_stay_until_the_sharp_ones_are_on_screen(layer, executor):
    layer.show(Source())
    layer.look(2, 1, 1, 2, 2)
    executor.drain()
    layer.look(3, 3, 3, 4, 4)
    layer.prune()
    assert {level for level, _ in shown(layer)} == {0, 2}, "nothing sharp is there yet"
    executor.drain()
    assert {level for level, _ in shown(layer)} == {0, 2, 3}
    layer.prune()
    assert {level for level, _ in shown(layer)} == {0, 3}


def test_what_lies_on_disk_is_shown_by_and_by_so_that_the_window_can_paint(layer, qtbot):
    layer.show(Source(ready={Tile(0, 0, 0), *(Tile(2, x, y) for x in range(4) for y in range(4))}))
    layer.look(2, 0, 0, 3, 3)
    assert 0 < len(layer._model.rows) < 9
    assert not layer.property("ready")
    qtbot.waitUntil(lambda: len(layer._model.rows) == 17)
    assert layer.property("ready")


def test_going_round_the_world_draws_a_tile_once(layer, executor, qtbot):
    source = Source()
    layer.show(source)
    layer.look(1, -1, 0, 2, 0)
    executor.drain()
    layer.look(1, 3, 0, 6, 0)
    executor.drain()
    assert len([tile for tile in source.made if tile.z == 1]) <= 4
    qtbot.waitUntil(lambda: (1, 1.5) in shown(layer))


def test_what_has_left_the_view_is_not_drawn_any_more(layer, executor):
    source = Source()
    layer.show(source)
    layer.look(6, 0, 0, 5, 5)
    layer.look(6, 40, 40, 41, 41)
    executor.drain()
    assert len([tile for tile in source.made if tile.x < 10 and tile.z == 6]) <= 3
    assert {row.level for row in layer._model.rows} == {3, 6}


def test_rows_never_outgrow_their_bound(layer, executor):
    layer.show(Source())
    for step in range(12):
        layer.look(8, step * 7, 100, step * 7 + 6, 104)
        executor.drain()
    assert len(layer._model.rows) <= MOST_ROWS


def test_a_small_view_keeps_few_tiles_while_it_goes_far(layer, executor):
    layer.show(Source())
    for step in range(30):
        layer.look(8, step * 2, 100, step * 2 + 1, 101)
        executor.drain()
    assert len(layer._model.rows) < 30
    assert {(8, 58 / 256), (8, 59 / 256)} <= shown(layer)


def test_another_look_replaces_the_tiles_without_a_gap(layer, executor):
    layer.show(Source("dark"))
    layer.look(1, 0, 0, 1, 1)
    executor.drain()
    layer.show(Source("light"))
    assert all(row.key.startswith("dark") for row in layer._model.rows)
    executor.drain()
    layer.prune()
    assert all(row.key.startswith("light") for row in layer._model.rows)
    layer.show(None)
    assert not layer._model.rows


def test_nothing_to_show_and_a_failure_leave_the_coarse_tile_standing(layer, executor, caplog):
    empty = Tile(3, 4, 4)
    source = Source(empty={empty})
    layer.show(source)
    layer.look(3, 4, 4, 4, 4)
    executor.drain()
    layer.look(9, 256, 256, 256, 256)
    executor.drain()
    layer.look(9, 256, 256, 256, 256)
    executor.drain()
    assert source.made.count(Tile(9, 256, 256)) == 1
    assert source.made.count(empty) == 1
    assert "cannot be drawn" in caplog.text
    assert layer.property("ready")


def test_a_file_that_cannot_be_read_is_drawn_again_but_not_for_ever(layer, executor):
    source = Source(ready={Tile(0, 0, 0)})
    layer.show(source)
    layer.look(0, 0, 0, 0, 0)
    for _ in range(4):
        for row in layer._model.rows:
            layer.mend(row.key)
        executor.drain()
    assert source.made.count(Tile(0, 0, 0)) == 1
    assert not layer._model.rows
