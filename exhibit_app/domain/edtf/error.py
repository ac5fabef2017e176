"""What is said of a text that is not an EDTF date."""


class EdtfError(ValueError):
    """A text that is not an EDTF date.

    Attributes:
        message: What is wrong, in one sentence without a full stop.
        hint: The EDTF text that was probably meant, or several joined by " or "; may be empty.
        offset: Where in the text the trouble begins.
    """

    def __init__(self, message: str, hint: str = "", offset: int = 0) -> None:
        super().__init__(f"{message}; did you mean {hint}?" if hint else message)
        self.message = message
        self.hint = hint
        self.offset = offset


class UnknownFormError(EdtfError):
    """A text of no known form at all, as against a date that the calendar does not have."""
