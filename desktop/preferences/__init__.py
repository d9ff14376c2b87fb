"""The preferences: what the user likes otherwise, applied and kept at once."""

from desktop.preferences.dialog import Doings, PreferencesDialog

__all__ = ["Doings", "PreferencesDialog"]
