"""Switches the screen off while the kiosk is dark, where the system allows it."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, QTimer, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

    from exhibit_app.domain.screen_power import ScreenPower

log = logging.getLogger(__name__)

DARK_MILLISECONDS = 5000
"""First the dark is painted, so that no picture stays on a screen that keeps its last one."""
PATIENCE_MILLISECONDS = 10_000
ENDING_MILLISECONDS = 1000


class PowerSwitch(QObject):
    """Runs one command at a time, without a shell; one that fails is logged, and no more."""

    def __init__(
        self, power: ScreenPower, screen: Callable[[], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._power = power
        self._screen = screen
        self._name = ""
        self._wanted = True
        self._done: bool | None = None
        self._soon = QTimer(self, singleShot=True, interval=DARK_MILLISECONDS)
        self._soon.timeout.connect(self._run)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MILLISECONDS)
        self._process = QProcess(self)
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.MergedChannels)
        self._process.setStandardInputFile(QProcess.nullDevice())
        self._patience.timeout.connect(self._process.kill)
        self._process.finished.connect(self._finish)
        self._process.errorOccurred.connect(self._fail)

    @property
    def is_off(self) -> bool:
        """Whether the screen was switched off last."""
        return self._done is False

    @Slot(str)
    def follow(self, phase: str) -> None:
        """Off some time after it went dark, on at once when it is lit again."""
        self._wanted = phase != "dark"
        if not self._power:
            return
        if self._wanted:
            self._soon.stop()
            self._run()
        else:
            self._soon.start()

    def leave(self) -> None:
        """The program ends: leave no screen off that nobody would switch on again."""
        # A command under way is let come to its end, as the next one would meet it.
        self._process.waitForFinished(ENDING_MILLISECONDS)
        if self.is_off:
            program, *arguments = self._power.named(self._name).on
            QProcess.startDetached(program, arguments)

    @Slot()
    def _run(self) -> None:
        if self._process.state() != QProcess.ProcessState.NotRunning or self._done == self._wanted:
            return
        if self._done is not False:
            # A screen that is off may have no name any more.
            self._name = self._screen()
        self._done = self._wanted
        power = self._power.named(self._name)
        program, *arguments = power.on if self._wanted else power.off
        self._patience.start()
        self._process.start(program, arguments)

    @Slot(int)
    def _finish(self, code: int) -> None:
        self._patience.stop()
        state = "on" if self._done else "off"
        if code or self._process.exitStatus() != QProcess.ExitStatus.NormalExit:
            said = bytes(self._process.readAll().data()).decode("utf-8", "replace").strip()
            log.warning("the screen cannot be switched %s: code %d %s", state, code, said[-500:])
        else:
            log.info("the screen was switched %s", state)
        if self._done != self._wanted:
            self._run()

    @Slot(QProcess.ProcessError)
    def _fail(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._patience.stop()
            log.warning("the screen cannot be switched: %s", self._process.errorString())
