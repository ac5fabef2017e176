"""Takes over a replaced collection: copied when it is quiet, checked, shown between visitors."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from exhibit_app.exchange.bundle_error import BundleError
from exhibit_app.exchange.folder_state import folder_state
from exhibit_app.exchange.open_tree import whole_tree
from exhibit_app.exchange.stage import NoRoomError, Stage, TornCopyError
from exhibit_app.gui.reading import Reading
from exhibit_app.media.whole_file import DAMAGED, damaged_files

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from exhibit_app.content.problems import Report
    from exhibit_app.content.source_tree import SourceTree
    from exhibit_app.exchange.folder_state import FolderState
    from exhibit_app.gui.jobs import JobRunner

log = logging.getLogger(__name__)

POLL_MILLISECONDS = 60_000
PROVEN_MILLISECONDS = 5_000
_NAMED = 5
"""How many damaged files the log names."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A copy that has passed, or the reason why it has not."""

    fingerprint: str
    copy: Path | None = None
    reason: str = ""


def prepare(
    source: Path,
    state: FolderState,
    stage: Stage,
    most_errors: int,
    signed_by: tuple[str, ...] = (),
) -> Prepared:
    """Copy and check a source; in a worker.

    Raises:
        TornCopyError: It changed meanwhile.
        NoRoomError: There is no room for the copy.
        OSError: The disk or the network failed.
    """
    copy = stage.copy(source, state)
    try:
        with whole_tree(copy, signed_by) as tree:
            return _judged(Prepared(state.fingerprint, copy), tree, most_errors)
    except BundleError as error:
        return Prepared(state.fingerprint, reason=str(error))


def _judged(prepared: Prepared, tree: SourceTree, most_errors: int) -> Prepared:
    """The copy, or why it is not to be shown."""
    # A large one is read by another process, so that the window is not held up.
    loaded, _ = Reading(tree).anew()
    if loaded.collection is None:
        return replace(prepared, copy=None, reason="there is nothing in it to show")
    errors = loaded.report.count("error")
    if errors > most_errors:
        reason = f"it has {errors} errors, as in {_first_error(loaded.report)}"
        return replace(prepared, copy=None, reason=reason)
    if damaged := damaged_files(loaded.collection, tree):
        reason = f"files that are {DAMAGED}: {', '.join(damaged[:_NAMED])}"
        return replace(prepared, copy=None, reason=reason)
    return prepared


def _first_error(report: Report) -> str:
    return next(problem.text() for problem in report.problems if problem.severity == "error")


class ContentStage(QObject):
    """Looks after the source of a kiosk's collection.

    Signals:
        ready: A checked copy waits to be shown; carries its path.
    """

    ready = Signal(object)

    def __init__(
        self,
        source: Path,
        stage: Stage,
        jobs: JobRunner,
        quiet_seconds: float,
        most_errors: int,
        parent: QObject | None = None,
        signed_by: tuple[str, ...] = (),
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._stage = stage
        self._jobs = jobs
        self._most_errors = most_errors
        self._signed_by = signed_by
        self._seen: FolderState | None = None
        self._waiting: Prepared | None = None
        self._busy = False
        self._quiet = QTimer(self, singleShot=True, interval=round(quiet_seconds * 1000))
        self._quiet.timeout.connect(self._look)
        self._poll = QTimer(self, interval=POLL_MILLISECONDS)
        self._poll.timeout.connect(self._look)
        self._proof = QTimer(self, singleShot=True, interval=PROVEN_MILLISECONDS)
        self._proof.timeout.connect(self._confirm)

    @property
    def waiting(self) -> Path | None:
        """A checked copy that waits to be shown."""
        return self._waiting.copy if self._waiting else None

    def start(self) -> None:
        """Look at the source from now on."""
        self._poll.start()
        self._look()

    def note_change(self) -> None:
        """Something in the source has changed."""
        self._quiet.start()

    def forgive(self) -> None:
        """Try again what was rejected before."""
        self._attempt(self._stage.forgive)
        self._look()

    def begin_showing(self) -> bool:
        """The waiting copy is about to be shown; it is good once it has been painted a while.

        False if that cannot be written down: should it fail, nobody would know after a restart.
        """
        prepared, self._waiting = self._waiting, None
        if prepared is None:
            return False
        return self._attempt(lambda: self._stage.try_out(prepared.fingerprint))

    def note_painted(self) -> None:
        """A frame has been painted with what is shown now."""
        self._proof.start()

    @Slot()
    def _look(self) -> None:
        if not self._busy:
            self._busy = True
            self._jobs.run(lambda: folder_state(self._source), self._compare, self._fail)

    def _compare(self, state: FolderState) -> None:
        self._busy = False
        waiting = self._waiting.fingerprint if self._waiting else ""
        if state.fingerprint == waiting or not self._stage.wanted(state.fingerprint):
            return
        if state != self._seen:
            # Whoever copies files into it may not be done yet.
            self._seen = state
            self._quiet.start()
            return
        self._busy = True
        source, stage, most = self._source, self._stage, self._most_errors
        keys = self._signed_by
        self._jobs.run(lambda: prepare(source, state, stage, most, keys), self._take, self._fail)

    def _take(self, prepared: Prepared) -> None:
        self._busy = False
        if prepared.copy is None:
            log.error("the new collection is not shown: %s", prepared.reason)
            self._attempt(lambda: self._stage.reject(prepared.fingerprint))
            return
        log.info("a new collection is ready: %s", prepared.fingerprint)
        self._waiting = prepared
        self.ready.emit(prepared.copy)

    def _fail(self, error: Exception) -> None:
        self._busy = False
        if isinstance(error, TornCopyError):
            self._seen = None
            self._quiet.start()
            return
        if not isinstance(error, OSError | NoRoomError):
            raise error
        log.warning("the collection's source cannot be taken over now: %s", error)

    @Slot()
    def _confirm(self) -> None:
        self._attempt(self._stage.confirm)

    def _attempt(self, change: Callable[[], None]) -> bool:
        """Change the stage's record; a disk that cannot be written stops nothing."""
        try:
            change()
        except OSError as error:
            log.warning("the stage cannot be written: %s", error)
            return False
        return True
