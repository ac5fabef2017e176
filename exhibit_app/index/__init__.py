"""Full-text search over a collection."""
