from hypothesis import given
from hypothesis import strategies as st

from exhibit_app.domain.map_clusters import Spot
from exhibit_app.domain.map_levels import ClusterIndex, ClusterLevels

WORLD = (0.0, 0.0, 0.999999, 1.0)
coordinates = st.floats(0, 1, exclude_max=True)
spots = st.lists(st.tuples(coordinates, coordinates, st.integers(0, 3)), max_size=40).map(
    lambda rows: [Spot(f"s{n}", x, y, rank) for n, (x, y, rank) in enumerate(rows)]
)


@given(spots, coordinates, coordinates, st.floats(0.01, 1.2), st.floats(0.01, 0.6))
def test_the_index_finds_what_a_plain_search_finds(
    found: list[Spot], x: float, y: float, width: float, height: float
):
    def inside(spot: Spot):
        turns = [spot.x + turn for turn in (-1, 0, 1)]
        nearest = min(turns, key=lambda turn: abs(turn - x))
        return abs(nearest - x) <= width / 2 and abs(spot.y - y) <= height / 2

    box = (x - width / 2, y - height / 2, x + width / 2, y + height / 2)
    index = ClusterIndex(found, [[number] for number in range(len(found))])
    got = {index.cluster(number).lead.id for number in index.within(*box)}
    wanted = {spot.id for spot in found if inside(spot)}
    edge = {s.id for s in found if abs(abs(s.x - x) % 1 - 0.5) < 1e-9}
    assert got - edge == wanted - edge or all(
        abs(abs(s.x - x) - width / 2) < 1e-9 or abs(abs(s.y - y) - height / 2) < 1e-9
        for s in found
        if s.id in (got ^ wanted) - edge
    )


def test_there_are_never_more_clusters_than_may_be_drawn():
    many = [Spot(f"{x}-{y}", x / 50, y / 50) for x in range(50) for y in range(50)]
    reach, clusters = ClusterLevels(many).within(WORLD, 0.003)
    assert 20 < len(clusters) <= 200
    assert sum(len(one.spots) for one in clusters) == 2500
    assert reach > 0.003


def test_the_reach_is_never_less_than_asked_for_and_hardly_more():
    reach, clusters = ClusterLevels([Spot("a", 0.5, 0.5), Spot("b", 0.6, 0.5)]).within(WORLD, 0.05)
    assert 0.05 <= reach < 0.06
    assert len(clusters) == 2


def test_what_gathers_does_not_depend_on_where_one_looks():
    many = [Spot(f"{x}-{y}", x / 50, y / 50, x * y % 7) for x in range(50) for y in range(50)]
    levels = ClusterLevels(many)
    _, here = levels.within((0.2, 0.2, 0.5, 0.5), 0.03)
    _, there = levels.within((0.3, 0.3, 0.6, 0.6), 0.03)
    both = [one for one in here if 0.3 <= one.lead.x <= 0.5 and 0.3 <= one.lead.y <= 0.5]
    assert both
    assert set(both) <= set(there)
