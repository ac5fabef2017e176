"""What each pane shows, derived from the visit."""
