"""How a reader says that a value will not do."""


class BadValueError(ValueError):
    """A value that will not do: a problem but for its place.

    Attributes:
        code: The problem's code.
        message: What is wrong, in one sentence without a full stop.
        hint: What to write instead; may be empty.
    """

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint
