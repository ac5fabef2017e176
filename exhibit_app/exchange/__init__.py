"""Collections in and out of other forms."""
