"""The view models of the halls, which their QML receives as a single property."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from exhibit_app.gui.film_canvas import FilmCanvas
from exhibit_app.gui.pictures import Pictures
from exhibit_app.gui.tour_voice import TourVoice
from exhibit_app.gui.view_models.about_view_model import AboutViewModel
from exhibit_app.gui.view_models.address_view_model import AddressViewModel
from exhibit_app.gui.view_models.app_view_model import AppViewModel
from exhibit_app.gui.view_models.article_view_model import ArticleViewModel
from exhibit_app.gui.view_models.gallery_view_model import GalleryViewModel
from exhibit_app.gui.view_models.hall_view_model import HallViewModel
from exhibit_app.gui.view_models.map_view_model import MapViewModel
from exhibit_app.gui.view_models.search_view_model import SearchViewModel, built_index
from exhibit_app.gui.view_models.timeline_view_model import TimelineViewModel
from exhibit_app.gui.view_models.tour_view_model import TourViewModel
from exhibit_app.gui.view_models.viewer_view_model import ViewerViewModel
from exhibit_app.gui.view_models.works_view_model import WorksViewModel

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from exhibit_app.domain.collection import Collection
    from exhibit_app.gui.entrance import Entrance
    from exhibit_app.gui.jobs import JobRunner
    from exhibit_app.gui.session import Session
    from exhibit_app.gui.tile_service import TileService
    from exhibit_app.gui.work_sizes import WorkSizes
    from exhibit_app.gui.work_tiles import WorkTiles
    from exhibit_app.index.search_index import SearchIndex

QML_IMPORT_NAME = "ExhibitApp.Backend"
QML_IMPORT_MAJOR_VERSION = 1

MADE_BY_QML = (FilmCanvas,)
"""Types that QML makes itself; they are registered by being imported."""


@dataclass(frozen=True, slots=True)
class Services:
    """What view models need beside the session."""

    tiles: TileService
    work_sizes: WorkSizes
    work_tiles: WorkTiles
    jobs: JobRunner
    measure: Callable[[str, float], float]
    draw_code: Callable[[str], Path | None]
    find_index: Callable[[Collection], SearchIndex] = built_index


@QmlElement
@QmlUncreatable("The program makes it")
class Screens(QObject):
    """The view models of the halls."""

    def __init__(
        self,
        session: Session,
        entrance: Entrance,
        services: Services,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._entrance = entrance
        self._hall = HallViewModel(session, self)
        self._article = ArticleViewModel(session, self)
        self._gallery = GalleryViewModel(session, self)
        pictures = entrance.pictures_of_works
        self._works = WorksViewModel(session, services.work_sizes, pictures, self)
        self._viewer = ViewerViewModel(
            session, services.work_tiles, entrance.pictures_of_works, services.jobs, self
        )
        self._timeline = TimelineViewModel(
            session, services.measure, services.jobs, self, entrance.pictures_of_works
        )
        self._search = SearchViewModel(session, services.jobs, self, services.find_index)
        self._tour = TourViewModel(session, self)
        self._tour.arrived.connect(self._viewer.show_part)
        self._voice = TourVoice(self._tour, session, pictures, services.jobs, self)
        self._map = MapViewModel(session, services.tiles, services.measure, self)
        self._about = AboutViewModel(session, services.jobs, self)
        self._address = AddressViewModel(session, services.draw_code, services.jobs, self)

    @Property(AppViewModel, constant=True)
    def app(self) -> AppViewModel:
        """The window."""
        return self._entrance.window

    @Property(HallViewModel, constant=True)
    def hall(self) -> HallViewModel:
        """The hall."""
        return self._hall

    @property
    def is_settled(self) -> bool:
        """Whether nothing more of what was laid out is to come on screen."""
        return self._map.is_settled and self._timeline.is_settled

    def end(self) -> None:
        """Play nothing any more."""
        self._viewer.end()
        self._voice.end()

    @Property(ArticleViewModel, constant=True)
    def article(self) -> ArticleViewModel:
        """The article pane."""
        return self._article

    @Property(GalleryViewModel, constant=True)
    def gallery(self) -> GalleryViewModel:
        """The gallery pane."""
        return self._gallery

    @Property(WorksViewModel, constant=True)
    def works(self) -> WorksViewModel:
        """All works of the exhibition."""
        return self._works

    @Property(ViewerViewModel, constant=True)
    def viewer(self) -> ViewerViewModel:
        """The work that is open."""
        return self._viewer

    @Property(TimelineViewModel, constant=True)
    def timeline(self) -> TimelineViewModel:
        """The timeline pane."""
        return self._timeline

    @Property(MapViewModel, constant=True)
    def map(self) -> MapViewModel:
        """The map pane."""
        return self._map

    @Property(SearchViewModel, constant=True)
    def search(self) -> SearchViewModel:
        """The search screen."""
        return self._search

    @Property(TourViewModel, constant=True)
    def tour(self) -> TourViewModel:
        """The guided tour."""
        return self._tour

    @Property(AboutViewModel, constant=True)
    def about(self) -> AboutViewModel:
        """The page about the program."""
        return self._about

    @Property(AddressViewModel, constant=True)
    def address(self) -> AddressViewModel:
        """The web page that is told of."""
        return self._address

    @Property(Pictures, constant=True)
    def pictures(self) -> Pictures:
        """The pictures of works."""
        return self._entrance.pictures_of_works
