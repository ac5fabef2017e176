from exhibit_app.domain.tile_grid import Tile, TileGrid

WORLD = TileGrid(wraps=True)
SCAN = TileGrid(side=512 * 2**3 / 3000, height=2000 / 3000, levels=4)


def test_the_world_doubles_at_each_level_and_goes_round():
    assert [WORLD.columns(z) for z in (0, 1, 4)] == [1, 2, 16]
    assert WORLD.home(Tile(2, -1, 1)) == Tile(2, 3, 1)
    assert WORLD.home(Tile(2, 5, 1)) == Tile(2, 1, 1)
    assert WORLD.box(Tile(1, -1, 0)) == (-0.5, 0.0, 0.0, 0.5)


def test_a_scan_ends_at_its_edges():
    assert [(SCAN.columns(z), SCAN.rows(z)) for z in range(4)] == [(1, 1), (2, 1), (3, 2), (6, 4)]
    assert SCAN.box(Tile(3, 5, 3))[2:] == (1.0, 2000 / 3000)
    assert {tile.x for tile in SCAN.covering(3, (-2, 0), (9, 0))} == set(range(6))


def test_tiles_come_from_the_middle_outwards():
    tiles = WORLD.covering(5, (-1, 3), (3, 5))
    assert len(tiles) == 15
    assert tiles[0] == Tile(5, 1, 4)
    assert set(tiles[-4:]) == {Tile(5, x, y) for x in (-1, 3) for y in (3, 5)}


def test_coarser_tiles_cover_finer_ones():
    assert WORLD.above(Tile(5, -1, 13), 2) == Tile(3, -1, 3)
    assert WORLD.above(Tile(1, 1, 1), 4) == Tile(0, 0, 0)
