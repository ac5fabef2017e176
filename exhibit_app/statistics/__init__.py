"""A kiosk's private statistics: kept on its own disk, and shown to the museum alone."""
