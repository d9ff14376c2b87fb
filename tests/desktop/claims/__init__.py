"""Tests of desktop/claims."""
