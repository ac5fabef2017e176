"""What every kind of map layer says when its file cannot be shown."""


class LayerError(Exception):
    """A layer's file cannot be laid over the map; the message is for the curator."""
