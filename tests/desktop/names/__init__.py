"""Tests of desktop/names."""
