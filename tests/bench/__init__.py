"""Benchmarks that anyone can run again: `make bench`. Compare ratios within one run."""
