import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit_app.domain.exhibition import ControlPoint
from exhibit_app.domain.georeference import Affine, UntiedError, tie
from exhibit_app.domain.projection import WorldPoint, project, unproject

TRUE = Affine(2e-6, 3e-7, 0.78, -2e-7, 2.1e-6, 0.43)


def point(x: float, y: float, affine: Affine = TRUE) -> ControlPoint:
    return ControlPoint(x, y, *unproject(WorldPoint(*affine.apply(x, y))))


def test_three_points_give_the_picture_back_exactly():
    tied = tie([point(0, 0), point(4000, 100), point(300, 3000)])
    assert tied.apply(2000, 1500) == pytest.approx(TRUE.apply(2000, 1500), abs=1e-12)


def test_more_points_share_out_their_errors():
    corners = [point(0, 0), point(4000, 0), point(0, 3000), point(4000, 3000)]
    wrong = ControlPoint(2000, 1500, *unproject(WorldPoint(0.7, 0.4)))
    tied = tie([*corners, wrong])
    assert tied.apply(2000, 1500) != pytest.approx(TRUE.apply(2000, 1500), abs=1e-6)
    assert tied.a == pytest.approx(TRUE.a)


def test_two_points_turn_and_scale_without_stretching():
    tied = tie([point(0, 0), point(1000, 1000)])
    assert tied.a == tied.e
    assert tied.b == -tied.d
    start = project(*unproject(WorldPoint(*TRUE.apply(0, 0))))
    assert tied.apply(0, 0) == pytest.approx((start.x, start.y))


def test_a_picture_may_cross_the_antimeridian():
    tied = tie([ControlPoint(0, 0, 10, 178), ControlPoint(400, 0, 10, -178)])
    assert tied.a == pytest.approx(4 / 360 / 400)


@pytest.mark.parametrize(
    "points",
    [
        [],
        [point(0, 0)],
        [point(5, 5), point(5, 5)],
        [point(0, 0), point(100, 100), point(200, 200)],
    ],
)
def test_points_that_say_too_little_are_refused(points: list[ControlPoint]):
    with pytest.raises(UntiedError):
        tie(points)


@given(st.floats(-5000, 5000), st.floats(-5000, 5000))
def test_there_and_back(x: float, y: float):
    assert TRUE.inverted().apply(*TRUE.apply(x, y)) == pytest.approx((x, y), abs=1e-6)
    assert TRUE.after(0.5, 10, 20).apply(x, y) == pytest.approx(
        TRUE.apply(x * 0.5 + 10, y * 0.5 + 20)
    )
