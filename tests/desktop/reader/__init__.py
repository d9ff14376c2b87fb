"""Tests of desktop/reader."""
