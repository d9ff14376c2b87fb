"""The language work."""
