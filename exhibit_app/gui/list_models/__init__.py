"""Rows for QML views."""
