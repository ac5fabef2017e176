from hypothesis import given
from hypothesis import strategies as st

from exhibit_app.domain.map_clusters import Cluster, Spot, SpotIndex, cluster, separates

coordinates = st.floats(0, 1, exclude_max=True)
spots = st.lists(st.tuples(coordinates, coordinates, st.integers(0, 3)), max_size=40).map(
    lambda rows: [Spot(f"s{n}", x, y, rank) for n, (x, y, rank) in enumerate(rows)]
)


@given(spots, st.floats(256, 1e6))
def test_every_spot_is_in_one_cluster_and_leads_stand_apart(found: list[Spot], scale: float):
    clusters = cluster(found, scale, 30)
    assert sorted(s.id for c in clusters for s in c.spots) == sorted(s.id for s in found)
    leads = [c.lead for c in clusters]
    for one in leads:
        for other in leads:
            if one is not other:
                across = abs(one.x - other.x)
                across = min(across, 1 - across)
                assert (across**2 + (one.y - other.y) ** 2) ** 0.5 * scale > 29.999


def test_the_greatest_leads_and_zooming_opens():
    close = [Spot("site", 0.5, 0.5, 1), Spot("city", 0.5001, 0.5, 9), Spot("far", 0.9, 0.5, 1)]
    assert cluster(close, 1000, 30) == (
        Cluster(close[1], (close[0],)),
        Cluster(close[2]),
    )
    assert len(cluster(close, 1_000_000, 30)) == 3


def test_neighbours_over_the_antimeridian_gather():
    assert len(cluster([Spot("a", 0.999, 0.5), Spot("b", 0.001, 0.5)], 1000, 30)) == 1


def test_there_are_never_more_clusters_than_may_be_drawn():
    many = [Spot(f"{x}-{y}", x / 50, y / 50) for x in range(50) for y in range(50)]
    clusters = cluster(many, 10_000, 30, limit=200)
    assert 20 < len(clusters) <= 200
    assert sum(len(c.spots) for c in clusters) == 2500


def test_whether_a_cluster_can_be_opened():
    lead, twin, near = Spot("a", 0.5, 0.5), Spot("b", 0.5, 0.5), Spot("c", 0.501, 0.5)
    assert not separates(Cluster(lead, (twin,)), 1e9, 30)
    assert separates(Cluster(lead, (twin, near)), 1e6, 30)
    assert not separates(Cluster(lead, (near,)), 1000, 30)


@given(spots, coordinates, coordinates, st.floats(0.01, 1.2), st.floats(0.01, 0.6))
def test_the_index_finds_what_a_plain_search_finds(
    found: list[Spot], x: float, y: float, width: float, height: float
):
    def inside(spot: Spot):
        turns = [spot.x + turn for turn in (-1, 0, 1)]
        nearest = min(turns, key=lambda turn: abs(turn - x))
        return abs(nearest - x) <= width / 2 and abs(spot.y - y) <= height / 2

    box = (x - width / 2, y - height / 2, x + width / 2, y + height / 2)
    got = {spot.id for spot in SpotIndex(found).within(*box)}
    wanted = {spot.id for spot in found if inside(spot)}
    edge = {s.id for s in found if abs(abs(s.x - x) % 1 - 0.5) < 1e-9}
    assert got - edge == wanted - edge or all(
        abs(abs(s.x - x) - width / 2) < 1e-9 or abs(abs(s.y - y) - height / 2) < 1e-9
        for s in found
        if s.id in (got ^ wanted) - edge
    )
