"""All view models of one window, which QML receives as a single property."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from exhibit_app.gui.pictures import Pictures
from exhibit_app.gui.view_models.app_view_model import AppViewModel
from exhibit_app.gui.view_models.article_view_model import ArticleViewModel
from exhibit_app.gui.view_models.gallery_view_model import GalleryViewModel
from exhibit_app.gui.view_models.hall_view_model import HallViewModel
from exhibit_app.gui.view_models.kiosk_view_model import KioskViewModel
from exhibit_app.gui.view_models.lobby_view_model import LobbyViewModel
from exhibit_app.gui.view_models.map_view_model import MapViewModel
from exhibit_app.gui.view_models.problems_view_model import ProblemsViewModel
from exhibit_app.gui.view_models.search_view_model import SearchViewModel, built_index
from exhibit_app.gui.view_models.timeline_view_model import TimelineViewModel
from exhibit_app.gui.view_models.tour_view_model import TourViewModel
from exhibit_app.gui.view_models.viewer_view_model import ViewerViewModel
from exhibit_app.gui.view_models.works_view_model import WorksViewModel

if TYPE_CHECKING:
    from collections.abc import Callable

    from exhibit_app.domain.collection import Collection
    from exhibit_app.gui.jobs import JobRunner
    from exhibit_app.gui.session import Session
    from exhibit_app.gui.tile_service import TileService
    from exhibit_app.index.search_index import SearchIndex
    from exhibit_app.gui.work_sizes import WorkSizes
    from exhibit_app.gui.work_tiles import WorkTiles
    from exhibit_app.index.search_index import SearchIndex

QML_IMPORT_NAME = "ExhibitApp.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Services:
    """What view models need beside the session."""

    pictures: Pictures
    tiles: TileService
    work_sizes: WorkSizes
    work_tiles: WorkTiles
    jobs: JobRunner
    problems: ProblemsViewModel
    kiosk: KioskViewModel
    measure: Callable[[str, float], float]
    find_index: Callable[[Collection], SearchIndex] = built_index


@QmlElement
@QmlUncreatable("The program makes it")
class Screens(QObject):
    """The view models of one window."""

    def __init__(self, session: Session, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures = services.pictures
        self._app = AppViewModel(session, self)
        self._lobby = LobbyViewModel(session, self)
        self._kiosk = services.kiosk
        self._hall = HallViewModel(session, self)
        self._article = ArticleViewModel(session, self)
        self._gallery = GalleryViewModel(session, self)
        self._works = WorksViewModel(session, services.work_sizes, self)
        self._viewer = ViewerViewModel(session, services.work_tiles, self)
        self._timeline = TimelineViewModel(session, services.measure, self)
        self._search = SearchViewModel(session, services.jobs, self, services.find_index)
        self._tour = TourViewModel(session, self)
        self._problems = services.problems
        self._map = MapViewModel(session, services.tiles, services.measure, self)

    @Property(AppViewModel, constant=True)
    def app(self) -> AppViewModel:
        """The window."""
        return self._app

    @Property(KioskViewModel, constant=True)
    def kiosk(self) -> KioskViewModel:
        """The kiosk; off in a window on a desk."""
        return self._kiosk

    @Property(LobbyViewModel, constant=True)
    def lobby(self) -> LobbyViewModel:
        """The lobby."""
        return self._lobby

    @Property(HallViewModel, constant=True)
    def hall(self) -> HallViewModel:
        """The hall."""
        return self._hall

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

    @Property(ProblemsViewModel, constant=True)
    def problems(self) -> ProblemsViewModel:
        """What is wrong with the collection."""
        return self._problems

    @Property(Pictures, constant=True)
    def pictures(self) -> Pictures:
        """The pictures of works."""
        return self._pictures
