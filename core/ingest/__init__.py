"""Bringing articles in: read, analyse, store, weigh."""

from core.ingest.again import analyse_again
from core.ingest.ingest import Ingest

__all__ = ["Ingest", "analyse_again"]
