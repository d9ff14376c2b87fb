"""Tests of desktop/imports."""
