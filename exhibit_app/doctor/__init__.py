"""Finds out whether a computer is fit to be a kiosk, and says what to do where it is not."""
