"""Digital exhibitions from YAML, on a desktop or in a kiosk."""

__version__ = "0.1.0"
