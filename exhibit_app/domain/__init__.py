"""What an exhibition is, as immutable values and pure functions."""
