from __future__ import annotations

import threading

import shiboken6
from PySide6.QtCore import QRunnable

from exhibit_app.gui.jobs import JobRunner, ThreadPoolExecutor


def test_results_arrive_in_the_thread_that_asked(qtbot):
    jobs = JobRunner(ThreadPoolExecutor())
    arrived = []
    jobs.run(
        threading.current_thread,
        lambda worker: arrived.append((worker, threading.current_thread())),
    )
    qtbot.waitUntil(lambda: bool(arrived))
    worker, here = arrived[0]
    assert here is threading.main_thread()
    assert worker is not here
    jobs.close()


def test_jobs_leave_nothing_behind_that_could_pass_for_another_object(qtbot):
    jobs = JobRunner(ThreadPoolExecutor())
    arrived = []
    for number in range(50):
        jobs.run(lambda number=number: number, arrived.append)
    qtbot.waitUntil(lambda: len(arrived) == 50)
    jobs.close()
    assert not [one for one in shiboken6.getAllValidWrappers() if isinstance(one, QRunnable)]


def test_errors_are_handed_over_too(jobs, executor):
    failures = []
    jobs.run(lambda: 1 / 0, lambda _: None, failures.append)
    executor.drain()
    assert isinstance(failures[0], ZeroDivisionError)


def test_an_error_that_nobody_takes_is_logged(jobs, executor, caplog):
    jobs.run(lambda: 1 / 0, lambda _: None)
    executor.drain()
    assert "a job failed" in caplog.text
    assert jobs.idle


def test_idle_until_work_begins_and_again_when_all_is_delivered(jobs, executor):
    states = []
    jobs.idle_changed.connect(lambda: states.append(jobs.idle))
    jobs.run(lambda: 1, lambda _: None)
    jobs.run(lambda: 2, lambda _: None)
    executor.drain()
    assert states == [False, True]


def test_nothing_is_delivered_after_closing(jobs, executor):
    arrived = []
    jobs.run(lambda: 1, arrived.append)
    waiting = list(executor.waiting)
    jobs.close()
    for work in waiting:
        work()
    jobs.run(lambda: 2, arrived.append)
    executor.drain()
    assert arrived == []
