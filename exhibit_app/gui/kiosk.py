"""Runs the viewer over a whole screen, unattended."""

from __future__ import annotations

import logging
import os
import shutil
import sys
import time
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from exhibit_app import paths
from exhibit_app.domain.heartbeat import LEFT_CODE, RESTART_CODE
from exhibit_app.domain.screen_power import power_of
from exhibit_app.exchange.open_tree import open_tree
from exhibit_app.exchange.stage import stage_of
from exhibit_app.gui.bootstrap import Viewer
from exhibit_app.gui.desktop import check_screen, log_exception, make_application
from exhibit_app.gui.fonts import text_measure
from exhibit_app.gui.heartbeat import Heartbeat
from exhibit_app.gui.housekeeping import Housekeeping
from exhibit_app.gui.kept_levels import keep_levels
from exhibit_app.gui.kiosk_content import KioskContent, first_source
from exhibit_app.gui.kiosk_controller import KioskController, sized_props
from exhibit_app.gui.kiosk_screen import KioskScreen, check_screen_name, find_screen
from exhibit_app.gui.pictures import take_picture
from exhibit_app.gui.poster_window import PosterWindow
from exhibit_app.gui.power_switch import PowerSwitch
from exhibit_app.gui.qt_log import log_qt_messages
from exhibit_app.gui.termination import end_on_signals
from exhibit_app.gui.view_models.search_view_model import SearchViewModel
from exhibit_app.gui.visit_recorder import VisitRecorder
from exhibit_app.heap import spare_memory
from exhibit_app.log_setup import log_to_file
from exhibit_app.statistics.visit_store import VisitStore, statistics_file

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QGuiApplication, QScreen, QWindow
    from PySide6.QtQuick import QQuickWindow

    from exhibit_app.beat_line import BeatLine
    from exhibit_app.domain.kiosk_profile import KioskProfile
    from exhibit_app.options import KioskOptions

log = logging.getLogger(__name__)

_POSTER_SIDE = 2560


def run(options: KioskOptions, profile: KioskProfile) -> int:
    """Show the kiosk until staff end it; returns the exit code.

    Raises:
        NoScreenError: Nothing to draw on.
        UnknownScreenNameError: The profile's screen is not there.
        BundleError: The collection is in a bundle that cannot be used.
    """
    check_screen()
    spare_memory()
    log_to_file(_own("kiosk", options))
    if options.mode != "usual":
        os.environ["QT_QUICK_BACKEND"] = "software"
    application = make_application()
    log_qt_messages()
    sys.excepthook = log_exception
    if not options.again:
        check_screen_name(profile.screen.names[options.place])
    end_on_signals(application)
    if options.mode == "poster":
        return _run_poster(application, options, profile)
    if options.mode == "safe":
        profile = replace(profile, idle=replace(profile.idle, attract=False))
    return _run_viewer(application, options, profile)


def poster_file() -> Path:
    """The picture that is shown when nothing else can be."""
    return paths.state_folder() / "poster.png"


def _run_viewer(application: QGuiApplication, options: KioskOptions, profile: KioskProfile) -> int:
    stage = stage_of(options.collection, options.place) if profile.content.staged else None
    source = first_source(options.collection, stage)
    viewer = Viewer(open_tree(source, profile.content.signed_by))
    viewer.complete()
    window = viewer.engine.window
    screen = _screen_of(window, options, profile, application)
    _size(viewer, profile, find_screen(profile.screen.names[options.place]))
    controller = KioskController(
        viewer.session, viewer.kiosk, window, profile, time.monotonic, datetime.now, application
    )
    controller.begin_in(options.exhibition, options.language)
    controller.restart_due.connect(lambda: application.exit(RESTART_CODE))
    _open_staff_room(viewer, options, application)
    viewer.kiosk.loop.furnish(viewer.tiles, text_measure(viewer.session.theme.interface))
    recorder = _recorder(viewer, controller, profile)
    controller.count_with(lambda: recorder.figures if recorder else (0, 0))
    application.aboutToQuit.connect(controller.close)
    screen.filled.connect(lambda: _size(viewer, profile, window.screen()))
    screen.fill()
    controller.phase_changed.connect(Housekeeping(viewer.engine, controller).follow)
    controller.start(safe_seconds=_safe_seconds(options, profile))
    power = _power_switch(window, profile, controller)
    if stage is not None:
        content = KioskContent(
            options.collection, stage, viewer, controller, profile.content, application
        )
        viewer.kiosk.staff_room.reload_asked.connect(content.reload)
        content.start()
        application.aboutToQuit.connect(content.close)
    else:
        viewer.watch(options.collection)
    _keep_poster(viewer)
    if options.beats is not None:
        _beat(window, controller, profile.supervision.freeze_seconds, options.beats)
    code = application.exec()
    if code != RESTART_CODE:
        power.leave()
    viewer.close()
    return code


def _open_staff_room(viewer: Viewer, options: KioskOptions, application: QGuiApplication) -> None:
    """Let staff set the levels that are kept, and leave."""
    staff, state = viewer.kiosk.staff_room, paths.state_folder()
    keep_levels(state / _own("brightness", options), state / _own("volume", options), staff)
    staff.leave_asked.connect(lambda: application.exit(LEFT_CODE))
    staff.restart_asked.connect(lambda: application.exit(RESTART_CODE))


def _beat(
    window: QQuickWindow, controller: KioskController, patience: float, beats: BeatLine
) -> None:
    """Tell the supervisor of every sign of life, by what is on screen."""
    heartbeat = Heartbeat(window, patience, beats, controller)
    controller.phase_changed.connect(heartbeat.follow)
    heartbeat.follow(controller.state.phase)
    heartbeat.start()


def _power_switch(
    window: QWindow, profile: KioskProfile, controller: KioskController
) -> PowerSwitch:
    commands = power_of(profile.power, os.environ, lambda name: shutil.which(name) is not None)
    power = PowerSwitch(commands, lambda: window.screen().name(), controller)
    if profile.hours.spans:
        controller.phase_changed.connect(power.follow)
        # Whoever ran before may have left it off.
        power.follow(controller.state.phase)
    return power


def _recorder(
    viewer: Viewer, controller: KioskController, profile: KioskProfile
) -> VisitRecorder | None:
    if not profile.statistics.kept:
        return None
    recorder = VisitRecorder(
        viewer.session,
        VisitStore(statistics_file()),
        viewer.jobs,
        profile.statistics.days,
        time.monotonic,
        datetime.now,
        controller,
    )
    controller.visit_began.connect(recorder.begin)
    controller.visit_ended.connect(lambda: recorder.end(controller.last_touch))
    search = viewer.screens.findChild(SearchViewModel)
    if search is not None:
        search.answered.connect(recorder.note_search)
    return recorder


def _run_poster(application: QGuiApplication, options: KioskOptions, profile: KioskProfile) -> int:
    seconds = profile.supervision.safe_seconds
    window = PosterWindow(poster_file(), seconds, options.beats)
    _screen_of(window, options, profile, application).fill()
    return application.exec()


def _screen_of(
    window: QWindow, options: KioskOptions, profile: KioskProfile, parent: QObject
) -> KioskScreen:
    names = profile.screen.names
    return KioskScreen(
        window,
        names[options.place],
        cursor=profile.screen.cursor,
        one_of_several=len(names) > 1,
        parent=parent,
    )


def _size(viewer: Viewer, profile: KioskProfile, screen: QScreen | None) -> None:
    """Let sizes in millimetres fit the screen."""
    if screen is not None:
        size, told = screen.size(), screen.physicalDotsPerInch() / 25.4
        props = sized_props(profile, size.width(), size.height(), told)
        unit = props.pixels_per_millimetre
        started = viewer.kiosk.props.on
        viewer.kiosk.show(
            replace(viewer.kiosk.props, pixels_per_millimetre=unit) if started else props
        )


def _own(name: str, options: KioskOptions) -> str:
    """The name of what the program of each further screen keeps for itself."""
    return f"{name}-{options.place + 1}" if options.place else name


def _safe_seconds(options: KioskOptions, profile: KioskProfile) -> float | None:
    return profile.supervision.safe_seconds if options.mode == "safe" else None


def _keep_poster(viewer: Viewer) -> None:
    """Keep a picture for the day when nothing else can be shown."""
    collection = viewer.session.collection
    posters = [one.poster for one in collection.exhibitions.values() if one.poster]
    if not posters:
        return
    tree, file = viewer.tree, collection.works[posters[0]].picture
    folder, target = paths.cache_folder() / "pictures", poster_file()

    def keep() -> None:
        part = target.with_name(f".{target.name}")
        with suppress(OSError):
            shutil.copyfile(take_picture(tree, file, folder, _POSTER_SIDE), part)
            part.replace(target)

    viewer.jobs.run(keep, lambda _: None, lambda error: log.warning("no poster: %s", error))
