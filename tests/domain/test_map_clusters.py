from hypothesis import given
from hypothesis import strategies as st

from exhibit_app.domain.map_clusters import Cluster, Spot, gathered, led_by, separates

coordinates = st.floats(0, 1, exclude_max=True)
reaches = st.floats(0.00001, 0.4)
spots = st.lists(st.tuples(coordinates, coordinates, st.integers(0, 3)), max_size=40).map(
    lambda rows: [Spot(f"s{n}", x, y, rank) for n, (x, y, rank) in enumerate(rows)]
)


def distance(one: Spot, other: Spot) -> float:
    across = abs(one.x - other.x)
    return (min(across, 1 - across) ** 2 + (one.y - other.y) ** 2) ** 0.5


def assert_all_once_and_apart(clusters: tuple[Cluster, ...], found: list[Spot], reach: float):
    assert sorted(s.id for c in clusters for s in c.spots) == sorted(s.id for s in found)
    leads = [c.lead for c in clusters]
    for one in leads:
        for other in leads:
            assert one is other or distance(one, other) > reach * 0.99999


@given(spots, reaches)
def test_every_spot_is_in_one_cluster_and_leads_stand_apart(found: list[Spot], reach: float):
    clusters = gathered(found, reach)
    assert_all_once_and_apart(clusters, found, reach)
    for one in clusters:
        assert all(distance(one.lead, spot) <= reach * 1.00001 for spot in one.others)
        assert all(one.lead.rank >= spot.rank for spot in one.others)


@given(spots, reaches)
def test_the_greatest_takes_all_that_is_left_within_reach(found: list[Spot], reach: float):
    left = sorted(found, key=lambda spot: (-spot.rank, spot.id))
    for one in gathered(found, reach):
        assert one.lead == left[0]
        sure = {spot for spot in left if distance(left[0], spot) <= reach * 0.99999}
        assert sure <= set(one.spots)
        left = [spot for spot in left if spot not in one.spots]


def test_the_greatest_leads_and_zooming_opens():
    close = [Spot("site", 0.5, 0.5, 1), Spot("city", 0.5001, 0.5, 9), Spot("far", 0.9, 0.5, 1)]
    assert gathered(close, 0.03) == (Cluster(close[1], (close[0],)), Cluster(close[2]))
    assert len(gathered(close, 0.00003)) == 3


def test_neighbours_over_the_antimeridian_gather():
    assert len(gathered([Spot("a", 0.999, 0.5), Spot("b", 0.001, 0.5)], 0.03)) == 1


@given(spots, st.sets(st.integers(0, 39)), reaches)
def test_what_is_to_lead_does_and_nothing_is_lost(
    found: list[Spot], chosen: set[int], reach: float
):
    leads = [spot for number, spot in enumerate(found) if number in chosen]
    clusters = led_by(leads, gathered(found, reach), reach)
    assert sorted(s.id for c in clusters for s in c.spots) == sorted(s.id for s in found)
    heads = clusters[: len(gathered(leads, reach))]
    assert {s.id for one in heads for s in one.spots} >= {spot.id for spot in leads}
    assert all(one.lead in leads for one in heads)
    for one in heads:
        for other in clusters:
            if other is not one and other.lead not in leads:
                changed = other not in gathered(found, reach)
                assert changed or distance(one.lead, other.lead) > reach * 0.99999


def test_whether_a_cluster_can_be_opened():
    lead, twin, near = Spot("a", 0.5, 0.5), Spot("b", 0.5, 0.5), Spot("c", 0.501, 0.5)
    assert not separates(Cluster(lead, (twin,)), 1e9, 30)
    assert separates(Cluster(lead, (twin, near)), 1e6, 30)
    assert not separates(Cluster(lead, (near,)), 1000, 30)
