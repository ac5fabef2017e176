"""Keeps the kiosk on the screen: a parent process that knows no Qt and starts it again."""
