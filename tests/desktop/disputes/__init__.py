"""Tests of desktop/disputes."""
