"""What is wrong with a picture; knows no decoder, so that knowing it costs nothing."""


class PictureError(Exception):
    """A picture cannot be shown; the message is a sentence for who made the collection."""
