"""What hangs in the pane beside the article."""

from __future__ import annotations

from dataclasses import replace

import pytest

from exhibit_app.domain.visit import Enter
from exhibit_app.gui.session import Session
from exhibit_app.gui.view_models.gallery_view_model import GalleryViewModel
from tests.works_sample import sample_collection


@pytest.mark.parametrize(("poster", "work"), [("small", "small"), ("", "drawing")])
def test_a_hall_shows_its_poster_or_else_its_first_work(all_words, qapp, poster, work):
    sample = sample_collection()
    hall = replace(sample.exhibitions["hall"], poster=poster, events=())
    session = Session(replace(sample, exhibitions={"hall": hall}), all_words)
    session.dispatch(Enter("hall"))
    assert GalleryViewModel(session, session).property("work") == work
