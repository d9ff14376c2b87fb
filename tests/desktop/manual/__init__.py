"""The manual: its pages, its examples, its window."""
