"""From YAML and Markdown to a checked collection, every problem told at once."""
