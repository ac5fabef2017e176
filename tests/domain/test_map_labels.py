import itertools
import random
from dataclasses import replace
from typing import Any

from exhibit_app.domain.map_labels import Box, Name, place_names, wrapped

BOUNDS = Box(0, 0, 800, 600)


def name(key: str, x: float, y: float, **more: Any):
    return Name(key, x, y, radius=8, **{"width": 100, "height": 20, **more})


def test_a_lonely_name_stands_to_the_right():
    placed = place_names([name("a", 400, 300)], BOUNDS)["a"]
    assert placed.side == "right"
    assert placed.box == Box(413, 290, 100, 20)


def test_a_name_at_the_edge_turns_inwards():
    placed = place_names([name("a", 760, 300)], BOUNDS)["a"]
    assert placed.box.right < 760


def test_names_cover_neither_each_other_nor_a_disc_nor_what_is_taken():
    chance = random.Random(7)
    names = [name(str(n), chance.uniform(0, 800), chance.uniform(0, 600)) for n in range(80)]
    taken = [Box(700, 0, 100, 200)]
    placed = place_names(names, BOUNDS, taken)
    assert len(placed) > 25
    boxes = [p.box for p in placed.values()]
    assert not any(a.meets(b) for a, b in itertools.combinations(boxes, 2))
    assert all(BOUNDS.holds(box) and not taken[0].meets(box) for box in boxes)
    for key, found in placed.items():
        for other in names:
            disc = Box(other.x - 8, other.y - 8, 16, 16)
            assert other.key == key or not found.box.meets(disc)


def test_the_first_name_chooses_first_and_the_last_goes_without():
    crowd = [name("first", 400, 300, width=290), *(name(str(n), 404, 302) for n in range(12))]
    placed = place_names(crowd, Box(380, 280, 330, 40))
    assert list(placed) == ["first"]


def test_a_name_that_must_be_written_is_kept_inside():
    tight = Box(0, 0, 120, 60)
    placed = place_names([name("chosen", 110, 10, must=True), name("other", 20, 30)], tight)
    assert tight.holds(placed["chosen"].box)


def test_a_name_pushed_back_inside_does_not_lie_over_its_own_disc():
    narrow = Box(0, 0, 150, 200)
    for x, y in ((30, 20), (120, 20), (75, 185), (75, 100)):
        chosen = name("chosen", x, y, width=140, height=40, must=True)
        box = place_names([chosen], narrow)["chosen"].box
        assert narrow.holds(box)
        assert not box.meets(Box(x - 8, y - 8, 16, 16))


def test_names_step_aside_for_a_line():
    line = [(400, 300), (780, 300)]
    assert place_names([name("a", 400, 300)], BOUNDS, lines=[line])["a"].side != "right"


def test_a_shy_name_is_left_out_rather_than_crossed():
    comb = [[(x, 0), (x, 600)] for x in range(0, 800, 20)]
    names = [name("bold", 400, 200), name("shy", 400, 400, shy=True)]
    assert set(place_names(names, BOUNDS, lines=comb)) == {"bold"}


def test_of_a_group_the_first_that_finds_room_is_written():
    names = [name("a", -200, 300), name("a/1", 300, 300), name("a/2", 500, 300)]
    grouped = [replace(one, group="a") for one in names]
    assert set(place_names(grouped, BOUNDS)) == {"a/1"}


def test_a_name_stays_on_its_side_rather_than_hop_about():
    assert place_names([name("a", 400, 300, before="left")], BOUNDS)["a"].side == "left"


def test_long_names_break_into_two_even_lines():
    assert wrapped("Hà Nội", 100, lambda text: 8 * len(text)) == ("Hà Nội",)
    broken = wrapped("Military Medical Museum", 100, lambda text: 8 * len(text))
    assert broken == ("Military", "Medical Museum")
    assert wrapped("Prosveshcheniya", 10, lambda text: 8 * len(text)) == ("Prosveshcheniya",)


def test_the_name_of_an_area_stands_amid_it_unless_something_is_there():
    spot = replace(name("a", 400, 300), radius=0)
    area = replace(spot, amid=True)
    assert place_names([spot], BOUNDS)["a"].side == "right"
    assert place_names([area], BOUNDS)["a"].box == Box(350, 290, 100, 20)
    assert place_names([area], BOUNDS, [Box(390, 295, 10, 10)])["a"].side != "amid"
