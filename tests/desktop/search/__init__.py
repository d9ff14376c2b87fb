"""Tests of desktop/search."""
