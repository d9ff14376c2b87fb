"""Tests that go the whole way."""
