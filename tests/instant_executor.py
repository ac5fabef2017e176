"""An executor for tests that are about what jobs lead to, not about when."""


class InstantExecutor:
    """Runs jobs at once."""

    def submit(self, work, priority):
        work()

    def wait(self):
        pass
