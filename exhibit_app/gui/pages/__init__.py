"""What the article pane shows of an article, event, locality, person or exhibition, as rows."""
