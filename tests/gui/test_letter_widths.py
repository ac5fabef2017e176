import pytest

from exhibit_app import paths
from exhibit_app.gui.fonts import load_fonts, text_measure
from exhibit_app.gui.view_models.letter_widths import LetterWidths

NAMES = ("Điện Biên Phủ", "Санкт-Петербург", "Saint Petersburg", "AVATAR To")


@pytest.mark.parametrize("size", [16, 19, 38])
def test_a_name_is_never_thought_narrower_than_it_is_nor_much_wider(qapp, size):
    load_fonts(paths.assets() / "fonts")
    measure = text_measure("Inter")
    widths = LetterWidths(measure)
    widths.learn(NAMES)
    for name in NAMES:
        wide = measure(name, size)
        assert wide * 0.985 <= widths.width(name, size) <= wide * 1.08


def test_letters_that_are_not_known_are_thought_wide(qapp):
    assert LetterWidths(lambda text, size: size).width("ab", 10) == 20
