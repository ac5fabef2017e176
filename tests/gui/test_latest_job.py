from exhibit_app.gui.latest_job import LatestJob


def test_what_is_overtaken_before_it_begins_is_never_done(jobs, executor):
    done: list[int] = []
    latest = LatestJob(jobs, done.append)
    for number in range(4):
        latest.ask(lambda number=number: number)
    executor.drain()
    assert done == [0, 3]
    latest.ask(lambda: 7)
    executor.drain()
    assert done == [0, 3, 7]


def test_a_failure_is_told_and_does_not_stand_in_the_way(jobs, executor, caplog):
    done: list[int] = []
    latest = LatestJob(jobs, done.append)
    latest.ask(lambda: 1 // 0)
    latest.ask(lambda: 2)
    executor.drain()
    assert done == [2]
    assert "newest" in caplog.text
