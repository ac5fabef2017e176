"""What every screen shares."""

from __future__ import annotations

import pytest

from exhibit_app.domain.front import front_of
from exhibit_app.gui.view_models.app_view_model import derive_languages


@pytest.mark.parametrize(
    ("code", "name"),
    [("en", "English"), ("vi", "Tiếng Việt"), ("fr", "Français"), ("de", "Deutsch"), ("xx", "XX")],
)
def test_each_language_is_called_by_its_own_name(shipped, all_words, code, name):
    labels = front_of(shipped.collection, all_words).labels
    (row,) = derive_languages((code,), labels, "en")
    assert row.name == name
