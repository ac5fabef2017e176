"""What a user would pick instead, on the same data, machine and hour; optional, see __main__."""
